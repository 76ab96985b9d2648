package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.trials.StoredTrial;
import org.cadenza.studio.library.trials.TrialFiles;
import org.cadenza.studio.library.trials.Trials;
import org.cadenza.studio.workshop.trials.Contestant;
import org.cadenza.studio.workshop.trials.TrialOrder;
import org.cadenza.studio.workshop.trials.TrialQueue;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders trials, lists them, stops them, and hands out their reports. */
@RestController
@RequestMapping(Api.TRIALS)
final class TrialsController {

    /** Of a report within our own page: its pictures, styles and sounds are in the file, and nothing else is let in. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private final Trials trials;
    private final TrialQueue queue;
    private final TrialFiles files;
    private final Visitors visitors;

    TrialsController(Trials trials, TrialQueue queue, TrialFiles files, Visitors visitors) {
        this.trials = trials;
        this.queue = queue;
        this.files = files;
        this.visitors = visitors;
    }

    /** Trials, the newest first. */
    record TrialList(List<TrialView> trials) {}

    @GetMapping("/choices")
    TrialQueue.Choices choices() {
        return queue.choices();
    }

    @PostMapping
    ResponseEntity<TrialView> order(@RequestBody TrialRequest request, HttpServletRequest from) throws IOException {
        StoredTrial trial = queue.order(request.order(), visitors.local(from));
        return ResponseEntity.accepted()
                .location(URI.create(Api.TRIALS + "/" + trial.id()))
                .body(view(trial));
    }

    @GetMapping
    TrialList list() {
        return new TrialList(trials.list().stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    TrialView one(@PathVariable String id) {
        return view(find(id));
    }

    @PostMapping("/{id}/cancel")
    TrialView cancel(@PathVariable String id) {
        queue.cancel(find(id).id());
        return one(id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) throws IOException {
        StoredTrial trial = find(id);
        if (queue.delete(trial.id())) {
            return ResponseEntity.noContent().build();
        }
        throw new StillNeededException("the trial is " + trial.state() + "; cancel it before it is deleted");
    }

    @GetMapping("/{id}/reports/{number}.html")
    ResponseEntity<Resource> html(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) String download,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        return report(id, number, "html", download);
    }

    @GetMapping("/{id}/reports/{number}.json")
    ResponseEntity<Resource> json(
            @PathVariable String id, @PathVariable int number, @RequestParam(required = false) String download)
            throws IOException {
        return report(id, number, "json", download);
    }

    private ResponseEntity<Resource> report(String id, int number, String ending, String download) throws IOException {
        StoredTrial trial = find(id);
        List<Contestant> contestants = TrialOrder.read(trial.wishes()).contestants();
        String title = number >= 1 && number <= contestants.size()
                ? "evaluation of " + contestants.get(number - 1).label()
                : "evaluation";
        return Download.of(files.report(trial.id(), number, ending), ending, title, download != null);
    }

    private TrialView view(StoredTrial trial) {
        return TrialView.of(trial, trials.position(trial));
    }

    private StoredTrial find(String id) {
        return Optional.of(id)
                .flatMap(trials::find)
                .orElseThrow(() -> new NoSuchTrialException("no trial has this id; GET " + Api.TRIALS + " lists them"));
    }
}
