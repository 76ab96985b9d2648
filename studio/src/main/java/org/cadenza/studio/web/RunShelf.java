package org.cadenza.studio.web;

import java.io.IOException;
import java.util.Optional;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.workshop.runs.RunResults;
import org.springframework.stereotype.Component;

/** Finds the training runs that requests name. */
@Component
final class RunShelf {

    private final Runs runs;
    private final RunResults results;

    RunShelf(Runs runs, RunResults results) {
        this.runs = runs;
        this.results = results;
    }

    /** @throws NoSuchRunException if there is none of that id */
    StoredRun find(String id) {
        return Optional.of(id)
                .flatMap(runs::find)
                .orElseThrow(() -> new NoSuchRunException("no run has this id; GET " + Api.RUNS + " lists them"));
    }

    /** The run as it is now. */
    RunView view(StoredRun run) throws IOException {
        return RunView.of(run, runs.position(run), results.samples(run));
    }
}
