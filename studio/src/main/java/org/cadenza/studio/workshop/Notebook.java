package org.cadenza.studio.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Json;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.nn.Threads;
import org.cadenza.learning.training.Training;

/** Writes down what happens during a training: progress, measurements, samples, what did not suit, and the state. */
final class Notebook implements Training.Listener {

    /** In the model's folder: a picture of the measurements. */
    static final String CURVE = "curve.png";

    private final Path folder;
    private final TrainingOrder order;
    private final Materials<?> materials;
    private final Drawing drawing;
    private final int samples;
    private final Progress progress;
    private final MetricsLog log;
    private final Map<String, String> unsuitable = new LinkedHashMap<>();
    private final Speed speed = new Speed(System::nanoTime);
    private Schedule schedule;
    private boolean fresh;
    private long sampled;
    private double secondsBefore;
    private String measured = "";

    /**
     * @param drawing how samples are drawn
     * @param samples how many over the whole course
     */
    Notebook(
            Path folder, TrainingOrder order, Materials<?> materials, Drawing drawing, int samples, Progress progress) {
        this.folder = folder;
        this.order = order;
        this.materials = materials;
        this.drawing = drawing;
        this.samples = samples;
        this.progress = progress;
        this.log = new MetricsLog(folder);
    }

    @Override
    public void begun(long step, Schedule newSchedule, int examples) {
        schedule = newSchedule;
        sampled = step;
        log.expect(schedule.steps());
        fresh = step == 0;
        if (!fresh) {
            secondsBefore = CheckpointFolder.readCard(folder).seconds();
            writing(() -> log.resume(step));
        }
        speed.begin();
        progress.read(materials.uses(unsuitable.keySet()), dropped());
        progress.step(step, schedule.steps(), examples + " examples", "");
    }

    @Override
    public void step(long step, long steps, Metrics metrics) {
        if (metrics.values().containsKey(Metrics.ALARM)) {
            progress.notice(
                    "ALARM at step " + step + ": a player has collapsed; training goes on from its last healthy state");
        }
        log.step(step, seconds(), metrics);
        String first = metrics.values().entrySet().stream()
                .findFirst()
                .map(metric -> String.format(Locale.ROOT, "%s %.3f", metric.getKey(), metric.getValue()))
                .orElse("");
        progress.step(step, steps, first + measured, speed.after(metrics, schedule.batchSize()));
    }

    @Override
    public void measured(long step, Metrics heldOut) {
        log.measured(step, seconds(), heldOut);
        measured = String.format(
                Locale.ROOT,
                ", held out %.3f",
                heldOut.values().values().iterator().next());
    }

    private double seconds() {
        return secondsBefore + speed.seconds();
    }

    @Override
    public void unsuitable(String name, String reason) {
        unsuitable.put(name, reason);
    }

    /** What the family can learn nothing from, by name, with the reasons. */
    Map<String, String> unsuitable() {
        return unsuitable;
    }

    /** Every file that is not used, as far as is known. */
    List<DroppedFile> dropped() {
        List<DroppedFile> all = new ArrayList<>(materials.dropped());
        unsuitable.forEach((name, reason) -> all.add(DroppedFile.named(name, reason)));
        return all;
    }

    private void writeDropped() throws IOException {
        DroppedFiles.write(folder.resolve(Train.DROPPED), dropped());
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        writing(() -> {
            if (fresh) {
                clear();
            }
            TrainingOrder remembered = order.on(order.device(), Threads.inUse());
            CheckpointFolder.write(folder, checkpoint.withDocument(TrainingOrder.DOCUMENT, Json.write(remembered)));
            if (fresh) {
                log.open();
                writeDropped();
                fresh = false;
            }
            log.curve().picture(title(checkpoint.card())).write(folder.resolve(CURVE));
            if (checkpoint.card().steps() - sampled >= schedule.steps() / samples) {
                sample(checkpoint);
            }
        });
    }

    /** Adds what belongs to a finished model and puts it in the place of the unfinished one. @return its card */
    ModelCard finish(Checkpoint last) throws IOException {
        if (sampled != last.card().steps()) {
            progress.stage("sampling");
            sample(last);
        }
        ModelCard counted = materials.counted(last.card(), unsuitable.keySet());
        return CheckpointFolder.write(folder, last.published().withCard(counted));
    }

    /** Puts down what is known only in the end. */
    void close() throws IOException {
        writeDropped();
    }

    private void sample(Checkpoint checkpoint) throws IOException {
        if (!progress.cancelled()) {
            sampled = checkpoint.card().steps();
            drawing.draw(folder, checkpoint, progress);
        }
    }

    private static String title(ModelCard card) {
        return card.family() + ", " + card.preset() + ", seed " + card.seed();
    }

    /** Takes away what an earlier training has left in the folder. */
    private void clear() throws IOException {
        for (String name : List.of(MetricsLog.FILE, CURVE, Train.DROPPED)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Drawing.clear(folder);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }

    /** Work on files. */
    private interface Writing {
        void write() throws IOException;
    }

    private static void writing(Writing work) {
        try {
            work.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
