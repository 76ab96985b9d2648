package org.cadenza.studio.workshop.runs;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.cadenza.studio.workshop.TrainingOrder;

/**
 * What the studio has a process train; the first line that the process reads.
 *
 * @param folder of the run, in which it keeps its lock and its list of dropped files
 * @param model the folder that the model goes to
 * @param begun whether it was begun before, so that a model in that folder is its own
 */
record Assignment(TrainingOrder order, String folder, String model, boolean begun, OptionalDouble minutes) {

    Path place() {
        return Path.of(folder);
    }
}
