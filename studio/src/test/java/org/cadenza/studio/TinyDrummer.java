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

/** A drummer that has hardly learned anything, which takes seconds; it knows house and rock. */
public final class TinyDrummer {

    private static final int PERFORMANCES = 40;

    private TinyDrummer() {}

    /** Trains it as {@code model}, on what it writes into {@code beats}. @param changes of the preset */
    public static void train(Path beats, Path model, String... changes) throws IOException {
        Files.createDirectories(model.getParent());
        FolderOfBeats.write(beats, "rock", PERFORMANCES);
        FolderOfBeats.write(beats, "house", PERFORMANCES);
        TrainingOrder order = TrainingOrder.of(List.of(beats))
                .of(Optional.of("rhythmcan"), Optional.of("tiny"))
                .changing(List.of(changes));
        Train.Conduct conduct = new Train.Conduct(Optional.of(model), false, false, 1000, OptionalDouble.empty());
        new Train(new Library(List.of())).train(order, conduct, Progress.none());
    }
}
