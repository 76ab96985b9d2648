package org.cadenza.studio.workshop.runs;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.cadenza.studio.workshop.DroppedFile;
import org.cadenza.studio.workshop.DroppedFiles;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Train;

/** Prints how a training goes, a few lines in a second. */
final class Reports implements Progress {

    private static final long BETWEEN_NANOS = 250_000_000;
    private static final double NANOS = 1e9;

    /** Before so much is done in this sitting, in seconds, a guess at the time left is worth nothing. */
    private static final double GUESS_FROM = 1;

    private final PrintStream out;
    private final Path folder;
    private double secondsBefore;
    private String stage = "";
    private long began;
    private double fractionBefore = -1;
    private long printed;
    private volatile boolean stopped;

    /** @param folder of the run */
    Reports(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** Counts on from the time that earlier sittings took. */
    void goOn(double seconds) {
        secondsBefore = seconds;
    }

    /** From now on the work is asked to stop. */
    void stop() {
        stopped = true;
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    /** All data sets are read in one stage. */
    @Override
    public void stage(String name) {
        stage = name.startsWith("reading") ? "reading" : name;
        began = System.nanoTime();
        fractionBefore = -1;
        printed = 0;
        if (!stage.equals("training")) {
            at(0, "");
        }
    }

    @Override
    public void at(double fraction, String detail) {
        tell(fraction, 0, 0, 0, "", detail);
    }

    @Override
    public void step(long step, long steps, String measured, String speed) {
        double seconds = (System.nanoTime() - began) / NANOS;
        tell((double) step / steps, step, steps, secondsBefore + seconds, speed, measured);
    }

    private void tell(double fraction, long step, long steps, double seconds, String speed, String detail) {
        if (fractionBefore < 0) {
            fractionBefore = fraction;
        }
        long now = System.nanoTime();
        if (printed == 0 || now - printed >= BETWEEN_NANOS) {
            printed = now;
            print(Line.of(new Going(stage, fraction, step, steps, seconds, left(fraction, now), speed, detail)));
        }
    }

    private OptionalDouble left(double fraction, long now) {
        double seconds = (now - began) / NANOS;
        double done = fraction - fractionBefore;
        return seconds < GUESS_FROM || done <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(seconds * (1 - fraction) / done);
    }

    @Override
    public void read(List<Train.DataSetUse> data, List<DroppedFile> dropped) {
        try {
            DroppedFiles.write(folder.resolve(Train.DROPPED), dropped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        print(Line.of(new Kept(data, dropped.size())));
    }

    void print(Line line) {
        out.print(line.json());
        out.flush();
    }
}
