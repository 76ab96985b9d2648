package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import org.cadenza.studio.workshop.texts.AbcTune;
import org.cadenza.studio.workshop.texts.TextChoices;
import org.cadenza.studio.workshop.texts.TextOrder;
import org.cadenza.studio.workshop.texts.Writers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Texts that models write while somebody reads, and the tunes in them. */
@RestController
@RequestMapping(Api.TEXTS)
final class TextsController {

    private final Writers writers;
    private final EventStreams streams;
    private final Problems problems;
    private final JsonMapper json;

    TextsController(Writers writers, EventStreams streams, Problems problems, JsonMapper json) {
        this.writers = writers;
        this.streams = streams;
        this.problems = problems;
        this.json = json;
    }

    /** @param abc a text with a tune in it */
    record Notation(String abc) {}

    @GetMapping
    TextChoices choices() {
        return writers.choices();
    }

    /** What goes wrong before anything was written is answered as ever, and later by a last line. */
    @PostMapping
    void write(@RequestBody TextOrder order, HttpServletResponse response) throws InterruptedIOException {
        TextStream stream = new TextStream(response, json, () -> !streams.isRunning());
        try {
            stream.ends(writers.write(order, stream));
        } catch (CancellationException e) {
            // nobody reads any more
        } catch (RuntimeException e) {
            if (!stream.begun()) {
                throw e;
            }
            stream.fails(problems.failed(e).getBody());
        }
    }

    @PostMapping("/tune")
    AbcTune tune(@RequestBody Notation notation) {
        return AbcTune.of(notation.abc());
    }

    @PostMapping("/midi")
    ResponseEntity<byte[]> midi(@RequestBody Notation notation) {
        String title = AbcTune.of(notation.abc()).title();
        return Download.of(AbcTune.midi(notation.abc()), "mid", title.isBlank() ? "tune" : title);
    }
}
