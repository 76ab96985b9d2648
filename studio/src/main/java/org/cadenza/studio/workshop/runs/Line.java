package org.cadenza.studio.workshop.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Json;
import org.cadenza.studio.workshop.Problem;

/** A line of JSON that the training's process prints for the studio; one of these at a time. */
record Line(Optional<Going> going, Optional<Kept> kept, Optional<Outcome> outcome, Optional<Problem> problem) {

    /** How it ended. @param finished false if it was stopped, its state written */
    record Outcome(boolean finished, long steps, double seconds, Map<String, Double> heldOut, List<String> notes) {}

    static Line of(Going going) {
        return new Line(Optional.of(going), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Line of(Kept kept) {
        return new Line(Optional.empty(), Optional.of(kept), Optional.empty(), Optional.empty());
    }

    static Line of(Outcome outcome) {
        return new Line(Optional.empty(), Optional.empty(), Optional.of(outcome), Optional.empty());
    }

    static Line of(Problem problem) {
        return new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(problem));
    }

    String json() {
        return Json.writeLine(this);
    }

    /** @throws org.cadenza.learning.CheckpointException if it is something else that the process printed */
    static Line read(String json) {
        return Json.read(json, Line.class, "the training's report");
    }
}
