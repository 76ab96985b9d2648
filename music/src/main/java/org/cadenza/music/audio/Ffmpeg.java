package org.cadenza.music.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.music.MaterialException;

/** Encodes, decodes and reads tags by running ffmpeg, one process for each call. */
final class Ffmpeg {

    private static final int TIMEOUT_SECONDS = 300;
    private static final Pattern DURATION = Pattern.compile("Duration: (\\d+):(\\d\\d):(\\d\\d\\.\\d+)");

    /** Missing from a damaged file may be this much and still be encoder delay or rounding, in seconds. */
    private static final double TOLERATED_SECONDS = 0.25;

    private Ffmpeg() {}

    /** What a finished run said. */
    private record Outcome(int status, String messages) {

        /** The last line, which is where ffmpeg says why it gave up, without the part of the program that says it. */
        String reason() {
            List<String> lines =
                    messages.lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty()
                    ? "ffmpeg ended with status " + status
                    : lines.get(lines.size() - 1)
                            .replaceAll("\\[.*? @ 0x[0-9a-f]+] ", "")
                            .strip();
        }
    }

    /** What to do with the two pipes while the process runs. */
    private interface Exchange {
        void run(OutputStream toProcess, InputStream fromProcess) throws IOException;
    }

    /** Writes {@code draft}; bit-exact mode keeps dates, random stream numbers and version names out of it. */
    static void encode(Clip clip, AudioFormat format, Path draft, Tags tags, SampleDepth depth) throws IOException {
        Path metadata = Files.createTempFile("cadenza", ".txt");
        try {
            Files.writeString(metadata, Metadata.write(tags));
            String samples = !format.lossless() ? "f32le" : depth == SampleDepth.BITS_16 ? "s16le" : "s24le";
            List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", samples));
            arguments.addAll(
                    List.of("-ar", "" + clip.sampleRate(), "-ac", "" + clip.channels().length, "-i", "pipe:0"));
            arguments.addAll(List.of("-f", "ffmetadata", "-i", url(metadata), "-map", "0:a", "-map_metadata", "1"));
            arguments.addAll(List.of("-threads", "1", "-fflags", "+bitexact", "-flags:a", "+bitexact"));
            arguments.addAll(format.encoding());
            arguments.addAll(List.of("-f", format.container(), url(draft)));
            byte[] bytes = !format.lossless()
                    ? Pcm.float32(clip)
                    : depth == SampleDepth.BITS_16 ? Pcm.dithered16(clip) : Pcm.rounded24(clip);
            Outcome outcome = run(arguments, (in, out) -> in.write(bytes));
            if (outcome.status != 0) {
                throw new IOException(outcome.reason());
            }
        } finally {
            Files.deleteIfExists(metadata);
        }
    }

    static Clip decode(Path file, AudioFormat format) throws IOException {
        AuReader reader = new AuReader(file);
        List<String> arguments = input(file, format, "info");
        arguments.addAll(List.of("-map", "0:a:0", "-c:a", "pcm_f32be", "-f", "au", "pipe:1"));
        Outcome outcome = run(arguments, (in, out) -> reader.read(out));
        if (outcome.status != 0 || !reader.hasSamples()) {
            throw damaged(file, format, outcome.reason());
        }
        Clip clip = reader.clip();
        double promised = duration(outcome.messages);
        if (clip.seconds() < promised - TOLERATED_SECONDS) {
            throw damaged(
                    file,
                    format,
                    String.format("only %.1f of %.1f seconds could be decoded", clip.seconds(), promised));
        }
        return clip;
    }

    static Tags tags(Path file, AudioFormat format) throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> arguments = input(file, format, "error");
        arguments.addAll(List.of("-map", "0:a:0", "-c", "copy", "-f", "ffmetadata", "pipe:1"));
        Outcome outcome =
                run(arguments, (in, out) -> text.append(new String(out.readNBytes(1 << 20), StandardCharsets.UTF_8)));
        if (outcome.status != 0) {
            throw damaged(file, format, outcome.reason());
        }
        return Metadata.read(text.toString());
    }

    /** The container is named rather than guessed and only files are opened, so a crafted playlist does nothing. */
    private static List<String> input(Path file, AudioFormat format, String verbosity) {
        return new ArrayList<>(List.of(
                "-v", verbosity, "-protocol_whitelist", "file,pipe", "-f", format.container(), "-i", url(file)));
    }

    private static String url(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private static MaterialException damaged(Path file, AudioFormat format, String reason) {
        return new MaterialException(
                file.toString(), "", "this is no sound " + format.extension() + " file: " + reason, "Get it anew");
    }

    private static double duration(String messages) {
        Matcher matcher = DURATION.matcher(messages);
        return matcher.find()
                ? Integer.parseInt(matcher.group(1)) * 3600
                        + Integer.parseInt(matcher.group(2)) * 60
                        + Double.parseDouble(matcher.group(3))
                : 0;
    }

    private static Outcome run(List<String> arguments, Exchange exchange) throws IOException {
        Process process = FfmpegProgram.find().start(arguments);
        try {
            process.onExit().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            });
            CompletableFuture<String> messages = CompletableFuture.supplyAsync(() -> messages(process));
            IOException broken = null;
            try (OutputStream in = process.getOutputStream();
                    InputStream out = process.getInputStream()) {
                exchange.run(in, out);
            } catch (IOException e) {
                // The process closed a pipe; its own words, below, say why.
                broken = e;
            }
            Outcome outcome = new Outcome(process.waitFor(), messages.get());
            if (broken != null && outcome.status == 0) {
                throw broken;
            }
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while ffmpeg ran");
        } catch (ExecutionException e) {
            throw new IOException("ffmpeg's messages could not be read", e.getCause());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String messages(Process process) {
        try (InputStream in = process.getErrorStream()) {
            String head = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
            in.transferTo(OutputStream.nullOutputStream());
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
