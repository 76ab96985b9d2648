package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.studio.workshop.Render;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "render",
        description = "Play a MIDI file into a sound file, at the loudness of a finished recording.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RenderCommand extends WorkCommand {

    @Parameters(paramLabel = "FILE.mid", description = "The MIDI file.")
    private Path midi;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .wav, .mp3, .flac, .ogg or .opus. Default: beside the MIDI file, as WAV.")
    private Path out;

    @Option(names = "--soundfont", paramLabel = "FILE.sf2", description = "The instruments to play with.")
    private Path soundfont;

    @Option(names = "--stems", description = "Also write each part by itself, as NAME-PART.wav.")
    private boolean stems;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(midi)) {
            throw new IllegalArgumentException("'" + midi + "' is a folder; name a MIDI file in it");
        }
        Path target = out != null
                ? out
                : midi.resolveSibling(midi.getFileName().toString().replaceFirst("(\\.midi?)?$", ".wav"));
        return softly(progress(), progress -> {
            Render.Rendered rendered = Render.render(midi, target, Optional.ofNullable(soundfont), stems, progress);
            progress.close();
            print(rendered);
            return 0;
        });
    }

    private void print(Render.Rendered rendered) {
        rendered.notices().forEach(notice -> err().println("cadenza: " + notice));
        rendered.files().forEach(out()::println);
        out().printf(
                        Locale.ROOT,
                        "%.1f s, %.1f LUFS, true peak %.1f dBTP%n",
                        rendered.seconds(),
                        rendered.level().lufs(),
                        rendered.level().truePeak());
    }
}
