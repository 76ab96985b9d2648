package org.cadenza.studio.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.workshop.DroppedFiles;
import org.cadenza.studio.workshop.runs.RunResults;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a training run has put down so far. */
@RestController
@RequestMapping(Api.RUNS + "/{id}")
final class RunResultsController {

    private static final int MOST = 1000;

    private final RunShelf shelf;
    private final RunResults results;

    RunResultsController(RunShelf shelf, RunResults results) {
        this.shelf = shelf;
        this.results = results;
    }

    /** @param lines each with {@code step}, {@code seconds} and what was measured by its name */
    record Metrics(List<Map<?, ?>> lines) {}

    @GetMapping("/metrics")
    Metrics metrics(@PathVariable String id, @RequestParam(defaultValue = "0") long after) throws IOException {
        return new Metrics(results.metrics(shelf.find(id), after));
    }

    @GetMapping("/dropped")
    DroppedFiles.Page dropped(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit)
            throws IOException {
        check("offset", offset, Integer.MAX_VALUE, 0);
        check("limit", limit, MOST, 1);
        return results.dropped(shelf.find(id), offset, limit);
    }

    private static void check(String field, int value, int most, int least) {
        if (value < least || value > most) {
            throw BadRequestException.of(
                    field,
                    new IllegalArgumentException(field + " is " + value + ", expected " + least + " to " + most));
        }
    }

    @GetMapping("/samples/{name}.wav")
    ResponseEntity<Resource> wav(
            @PathVariable String id, @PathVariable String name, @RequestParam(required = false) String download)
            throws IOException {
        StoredRun run = shelf.find(id);
        return Download.of(results.wav(run, name), "wav", run.name() + " " + name, download != null);
    }

    @GetMapping("/samples/{name}.mid")
    ResponseEntity<Resource> midi(
            @PathVariable String id, @PathVariable String name, @RequestParam(required = false) String download)
            throws IOException {
        StoredRun run = shelf.find(id);
        return Download.of(results.midi(run, name), "mid", run.name() + " " + name, download != null);
    }

    @GetMapping("/samples/{name}.txt")
    ResponseEntity<Resource> text(
            @PathVariable String id, @PathVariable String name, @RequestParam(required = false) String download)
            throws IOException {
        StoredRun run = shelf.find(id);
        return Download.of(results.text(run, name), "txt", run.name() + " " + name, download != null);
    }
}
