package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.cadenza.studio.workshop.Write;
import org.cadenza.studio.workshop.texts.Writers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text on its way to whoever asked for it: a line of JSON for each thing there is to tell, sent as soon as it is there. Who
 * asked and goes away is noticed by the next line that cannot be sent.
 */
final class TextStream implements Write.Reader {

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final BooleanSupplier closing;
    private boolean begun;
    private boolean gone;

    /** One of these; what is null is left out. */
    private record Line(String more, String remark, Writers.Written done, Object problem) {}

    /** @param closing whether the studio closes */
    TextStream(HttpServletResponse response, JsonMapper json, BooleanSupplier closing) {
        this.response = response;
        this.json = json;
        this.closing = closing;
    }

    /** Whether a line was sent, after which no other answer can be given. */
    boolean begun() {
        return begun;
    }

    @Override
    public void reads(String more) {
        if (!more.isEmpty()) {
            send(new Line(more, null, null, null));
        }
    }

    @Override
    public void hears(String remark) {
        send(new Line(null, remark, null, null));
    }

    @Override
    public boolean leaves() {
        return gone || closing.getAsBoolean();
    }

    /** Tells that it is finished. */
    void ends(Writers.Written written) {
        send(new Line(null, null, written, null));
    }

    /** Tells why no more comes. @param problem as it would be answered */
    void fails(Object problem) {
        send(new Line(null, null, null, problem));
    }

    private void send(Line line) {
        if (gone) {
            return;
        }
        try {
            begin();
            response.getOutputStream().write(json.writeValueAsBytes(line));
            response.getOutputStream().write('\n');
            response.flushBuffer();
        } catch (IOException e) {
            gone = true;
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
