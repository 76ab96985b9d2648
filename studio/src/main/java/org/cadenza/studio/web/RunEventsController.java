package org.cadenza.studio.web;

import java.io.IOException;
import org.cadenza.studio.workshop.runs.RunResults;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** How a training run goes, as it goes: server-sent events, from the first or from where the listener left off. */
@RestController
final class RunEventsController {

    private final RunShelf shelf;
    private final RunResults results;
    private final EventStreams streams;
    private final JsonMapper json;

    RunEventsController(RunShelf shelf, RunResults results, EventStreams streams, JsonMapper json) {
        this.shelf = shelf;
        this.results = results;
        this.streams = streams;
        this.json = json;
    }

    /** A listener who has heard the end is told that there is nothing to wait for, and stops asking. */
    @GetMapping(path = Api.RUNS + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) Long heard)
            throws IOException {
        RunEvents events = new RunEvents(shelf, results, json, shelf.find(id).id(), heard == null ? 0 : heard);
        if (heard != null && events.over()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(streams.open(events));
    }
}
