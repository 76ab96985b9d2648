package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.Metrics;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.workshop.plot.LearningCurve;

/**
 * What a training measures, as lines of JSON: {@code step}, {@code seconds} and each metric by its name, those on
 * held-out music behind {@code "held-out "}.
 */
final class MetricsLog {

    /** In the model's folder. */
    static final String FILE = "metrics.jsonl";

    private static final String STEP = "step";
    private static final String SECONDS = "seconds";
    private static final String LOSS = "loss";
    private static final String HELD_OUT = "held-out ";
    private static final int LINES = 5000;

    private final Path file;
    private final LearningCurve curve = new LearningCurve();
    private final List<String> unwritten = new ArrayList<>();
    private boolean open;
    private long stride = 1;

    MetricsLog(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Of so many steps every so manieth gets a line. */
    void expect(long steps) {
        stride = (steps + LINES - 1) / LINES;
    }

    /** Goes on with the log of a run that is resumed after {@code step}; what it wrote after that is void. */
    void resume(long step) throws IOException {
        List<String> kept = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Map<?, ?> values = read(line);
                if (values.get(STEP) instanceof Number at && at.longValue() <= step) {
                    kept.add(line + "\n");
                    plot(at.longValue(), values);
                }
            }
        }
        begin(kept);
    }

    /** Has the file appear with all of {@code lines} at once, whenever the program is killed. */
    private void begin(List<String> lines) throws IOException {
        try (Delivery delivery = new Delivery()) {
            Files.writeString(delivery.draft(file), String.join("", lines));
            delivery.deliver();
        }
        open = true;
    }

    /** The values in a line; none in one that a killed program has left half written. */
    private static Map<?, ?> read(String line) {
        try {
            return Json.read(line, Map.class, FILE);
        } catch (CheckpointException e) {
            return Map.of();
        }
    }

    /** Says that the model's folder is there now, so that lines can be written. */
    void open() throws IOException {
        if (!open) {
            begin(unwritten);
            unwritten.clear();
        }
    }

    void step(long step, double seconds, Metrics metrics) {
        if (step % stride == 0) {
            add(step, seconds, "", metrics);
        }
    }

    void measured(long step, double seconds, Metrics heldOut) {
        add(step, seconds, HELD_OUT, heldOut);
    }

    private void add(long step, double seconds, String prefix, Metrics metrics) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(STEP, step);
        line.put(SECONDS, Math.round(seconds * 1e3) / 1e3);
        metrics.values().forEach((name, value) -> line.put(prefix + name, value));
        plot(step, line);
        append(Json.writeLine(line));
    }

    private void append(String line) {
        unwritten.add(line);
        if (open) {
            try {
                Files.writeString(
                        file,
                        String.join("", unwritten),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            unwritten.clear();
        }
    }

    /** The loss, or the first of what was measured on held-out music, which is what the training is judged by. */
    private void plot(long step, Map<?, ?> line) {
        if (line.get(LOSS) instanceof Number loss) {
            curve.train(step, loss.doubleValue());
            return;
        }
        for (Map.Entry<?, ?> named : line.entrySet()) {
            String name = named.getKey().toString();
            if (name.startsWith(HELD_OUT) && named.getValue() instanceof Number value) {
                curve.heldOut(name.substring(HELD_OUT.length()), step, value.doubleValue());
                return;
            }
        }
    }

    /** All of it so far as a picture. */
    LearningCurve curve() {
        return curve;
    }
}
