package org.cadenza.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Train;
import org.cadenza.studio.workshop.TrainingOrder;

/** A model of characters that has read one tune in ABC, over and over, and knows nothing else. */
public final class TinyWriter {

    /** What it writes when it takes the likeliest. */
    public static final String TUNE = "X:1\nM:4/4\nL:1/4\nK:G\nGABc|d2d2|\n\n";

    private TinyWriter() {}

    /** Trains it as {@code model}, on a book that is written beside it; takes seconds. @param changes of the preset */
    public static void train(Path model, String preset, String... changes) throws IOException {
        Path book = book(model.resolveSibling(model.getFileName() + ".txt"));
        TrainingOrder order = TrainingOrder.of(List.of(book))
                .of(Optional.of("char-rnn"), Optional.of(preset))
                .changing(List.of(changes));
        Train.Conduct conduct = new Train.Conduct(Optional.of(model), false, false, 1000, OptionalDouble.empty());
        new Train(new Library(List.of())).train(order, conduct, Progress.none());
        Files.delete(book);
    }

    /** One that has hardly learned anything and is slow, so that one can watch it write. */
    public static void trainSlow(Path model) throws IOException {
        train(model, "improved", "course.steps=1", "course.lanes=1");
    }

    /** The tune three hundred times. */
    public static Path book(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, TUNE.repeat(300));
    }
}
