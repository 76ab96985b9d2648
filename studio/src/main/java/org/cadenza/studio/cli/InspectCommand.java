package org.cadenza.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.inspection.Inspect;
import org.cadenza.studio.workshop.inspection.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "inspect",
        description = "Show what is in a MIDI, MusicXML or audio file, or in a model.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "--json prints one line for each file. Among several files, one that cannot be read gets a line with its",
            "\"problem\", and the exit code is 1. A list of files, one to a line, is named with @: inspect --json @list.txt"
        })
final class InspectCommand extends WorkCommand {

    /** A file that could not be read. */
    private record Unreadable(String file, String problem) {}

    /**
     * Writes straight to where it is printed, since the notes of a large file would fill memory as one text, and in ASCII,
     * so that no terminal's encoding can spoil it.
     */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to look at; a model also by its name.")
    private List<Path> files;

    @Option(names = "--json", description = "Print everything as JSON: all notes with their times in seconds.")
    private boolean json;

    @Option(names = "--roll", paramLabel = "PNG", description = "Draw the notes of a MIDI or MusicXML file.")
    private Path roll;

    @Option(names = "--spectrogram", paramLabel = "PNG", description = "Draw the sound of an audio file.")
    private Path spectrogram;

    @Override
    public Integer call() throws IOException {
        if (files.size() == 1) {
            inspectOne(files.get(0));
            return 0;
        }
        if (roll != null || spectrogram != null) {
            throw new IllegalArgumentException("a picture shows one file, but " + files.size() + " were given");
        }
        int unreadable = 0;
        for (Path file : files) {
            unreadable += inspectAmongMany(file) ? 0 : 1;
        }
        return unreadable == 0 ? 0 : Cadenza.FAILED;
    }

    private void inspectOne(Path file) throws IOException {
        Inspect inspect = Inspect.file(found(file));
        if (roll != null) {
            inspect.drawRoll(roll);
        }
        if (spectrogram != null) {
            inspect.drawSpectrogram(spectrogram);
        }
        print(inspect.contents());
    }

    /** The folder of a model that is named, where no such file is there. */
    private static Path found(Path file) {
        return Files.exists(file)
                ? file
                : Library.standard()
                        .find(file.toString())
                        .map(StoredModel::folder)
                        .orElse(file);
    }

    private boolean inspectAmongMany(Path file) {
        try {
            print(Inspect.file(found(file)).contents());
            return true;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            Problem problem = Problem.of(e);
            if (json) {
                JSON.writeValue(out(), new Unreadable(file.toString(), problem.sentence()));
                out().println();
            } else {
                err().println("cadenza: " + problem.sentence());
            }
            return false;
        }
    }

    private void print(Inspection inspection) {
        if (json) {
            JSON.writeValue(out(), inspection);
            out().println();
        } else {
            new InspectionText(out()).print(inspection);
        }
    }
}
