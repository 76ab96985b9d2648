package org.cadenza.studio.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.workshop.runs.RunResults;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** One listener's place in what happens to one training run, which is read from the database and the run's files. */
final class RunEvents implements EventStreams.Source {

    private final RunShelf shelf;
    private final RunResults results;
    private final JsonMapper json;
    private final String id;
    private long heard;
    private String told = "";

    /** @param after the step up to which the listener has heard what was measured */
    RunEvents(RunShelf shelf, RunResults results, JsonMapper json, String id, long after) {
        this.shelf = shelf;
        this.results = results;
        this.json = json;
        this.id = id;
        this.heard = after;
    }

    /** Whether the listener has heard all that there is, and no more is made. */
    boolean over() throws IOException {
        StoredRun run = shelf.find(id);
        return run.state().ended() && results.metrics(run, heard).isEmpty();
    }

    /** The run comes last, so that who hears that it has ended has heard all that it measured. */
    @Override
    public boolean tell(SseEmitter emitter) throws IOException {
        StoredRun run = shelf.find(id);
        if (told.isEmpty()) {
            sendRun(run, emitter);
        }
        List<Map<?, ?>> lines = results.metrics(run, heard);
        if (!lines.isEmpty() && lines.get(lines.size() - 1).get("step") instanceof Number last) {
            heard = last.longValue();
            send(emitter, "metrics", json.writeValueAsString(new RunResultsController.Metrics(lines)));
        }
        sendRun(run, emitter);
        return !run.state().ended();
    }

    @Override
    public Duration between() {
        return Duration.ofMillis(500);
    }

    private void sendRun(StoredRun run, SseEmitter emitter) throws IOException {
        String view = json.writeValueAsString(shelf.view(run));
        if (!view.equals(told)) {
            send(emitter, "run", view);
            told = view;
        }
    }

    /** Each event bears the step up to which all is heard, so that a listener who comes back always says where it was. */
    private void send(SseEmitter emitter, String name, String data) throws IOException {
        emitter.send(SseEmitter.event().id(String.valueOf(heard)).name(name).data(data));
    }
}
