package org.cadenza.music.audio;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;

/**
 * Where ffmpeg is: the one that comes with Cadenza, unpacked once into the cache of JavaCPP ({@code ~/.javacpp/cache},
 * or the system property {@code org.bytedeco.javacpp.cachedir}), else one on the path. It is run as a process, so that
 * a damaged file can neither crash nor hang us.
 *
 * @param executable the program
 * @param libraries folder of its shared libraries, empty when the system knows them
 */
record FfmpegProgram(String executable, Optional<File> libraries) {

    private static final class Found {
        static final FfmpegProgram PROGRAM;
        static final String PROBLEM;

        static {
            List<String> problems = new ArrayList<>();
            PROGRAM = bundled(problems).or(() -> onPath(problems)).orElse(null);
            PROBLEM = String.join("; ", problems);
        }
    }

    /** The program, found at the first call. */
    static FfmpegProgram find() throws IOException {
        if (Found.PROGRAM == null) {
            throw new IOException("ffmpeg does not run here (" + Found.PROBLEM
                    + "), so MP3, FLAC, OGG and Opus cannot be read or written; WAV still works");
        }
        return Found.PROGRAM;
    }

    /** Starts it with arguments; standard error is apart from standard output. */
    Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable, "-hide_banner", "-nostats", "-y"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // The libraries find one another by this path only: they carry none of their own.
        libraries.ifPresent(folder -> builder.environment().put("LD_LIBRARY_PATH", folder.getPath()));
        return builder.start();
    }

    private static Optional<FfmpegProgram> bundled(List<String> problems) {
        String platform = Loader.getPlatform();
        try {
            File[] folders = Loader.cacheResources("/org/bytedeco/ffmpeg/" + platform + "/");
            for (File folder : folders) {
                File program = new File(folder, platform.startsWith("windows") ? "ffmpeg.exe" : "ffmpeg");
                if (program.isFile() && (program.canExecute() || program.setExecutable(true))) {
                    return new FfmpegProgram(program.getPath(), Optional.of(folder)).runs(problems);
                }
            }
            problems.add("none is bundled for " + platform);
        } catch (IOException e) {
            problems.add("the bundled one could not be unpacked: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<FfmpegProgram> onPath(List<String> problems) {
        return new FfmpegProgram("ffmpeg", Optional.empty()).runs(problems);
    }

    private Optional<FfmpegProgram> runs(List<String> problems) {
        try {
            Process process = start(List.of("-version"));
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return Optional.of(this);
            }
            problems.add(complaint.strip());
        } catch (IOException e) {
            problems.add(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problems.add("interrupted while trying " + executable);
        }
        return Optional.empty();
    }
}
