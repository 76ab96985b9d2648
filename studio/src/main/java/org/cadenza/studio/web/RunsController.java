package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.workshop.runs.RunQueue;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders trainings, lists them, and lets them rest and go on. */
@RestController
@RequestMapping(Api.RUNS)
final class RunsController {

    private final Runs runs;
    private final RunShelf shelf;
    private final RunQueue queue;
    private final Visitors visitors;

    RunsController(Runs runs, RunShelf shelf, RunQueue queue, Visitors visitors) {
        this.runs = runs;
        this.shelf = shelf;
        this.queue = queue;
        this.visitors = visitors;
    }

    /** Training runs, the newest first. */
    record RunList(List<RunView> runs) {}

    @PostMapping
    ResponseEntity<RunView> order(@RequestBody RunRequest request, HttpServletRequest from) throws IOException {
        StoredRun run = queue.order(request.order(), visitors.local(from));
        return ResponseEntity.accepted()
                .location(URI.create(Api.RUNS + "/" + run.id()))
                .body(shelf.view(run));
    }

    @GetMapping
    RunList list() throws IOException {
        List<RunView> views = new ArrayList<>();
        for (StoredRun run : runs.list()) {
            views.add(shelf.view(run));
        }
        return new RunList(views);
    }

    @GetMapping("/{id}")
    RunView one(@PathVariable String id) throws IOException {
        return shelf.view(shelf.find(id));
    }

    @PostMapping("/{id}/pause")
    RunView pause(@PathVariable String id) throws IOException {
        queue.pause(shelf.find(id).id());
        return one(id);
    }

    @PostMapping("/{id}/resume")
    RunView resume(@PathVariable String id) throws IOException {
        queue.resume(shelf.find(id).id());
        return one(id);
    }

    @PostMapping("/{id}/stop")
    RunView stop(@PathVariable String id) throws IOException {
        queue.stop(shelf.find(id).id());
        return one(id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) throws IOException {
        StoredRun run = shelf.find(id);
        if (queue.delete(run.id())) {
            return ResponseEntity.noContent().build();
        }
        throw new StillNeededException("the run is " + run.state() + "; stop it before it is deleted");
    }
}
