package org.cadenza.studio.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cadenza.studio.workshop.Progress;

/**
 * Progress for people: on a terminal a bar for each part that takes longer than a second, elsewhere (a log, a pipe) a
 * line now and then for parts that take longer than ten.
 */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long LINE_EVERY_NANOS = 10_000_000_000L;
    private static final int PARTS = 1000;
    private static final int WIDTH = 79;

    private final PrintWriter lines;
    private final boolean announcing;
    private final boolean terminal = onTerminal();
    private volatile boolean cancelled;
    private String stage = "";
    private long since = System.nanoTime();
    private long began;
    private double beganAt;
    private ProgressBar bar;

    /** @param announcing whether each part gets a line when it begins, where there is no terminal */
    TerminalProgress(PrintWriter lines, boolean announcing) {
        this.lines = lines;
        this.announcing = announcing;
    }

    /** The launcher looks whether stderr is a terminal, which Java cannot. */
    private static boolean onTerminal() {
        return Boolean.getBoolean("cadenza.terminal");
    }

    @Override
    public void stage(String name) {
        close();
        stage = name;
        since = System.nanoTime();
        beganAt = -1;
        if (announcing && !terminal) {
            lines.println(name);
        }
    }

    @Override
    public void at(double fraction, String detail) {
        long waited = System.nanoTime() - since;
        if (beganAt < 0) {
            beganAt = fraction;
            began = System.nanoTime();
        }
        if (terminal && waited > PATIENCE_NANOS) {
            show(fraction, detail);
        } else if (!terminal && waited > LINE_EVERY_NANOS) {
            lines.printf(
                    "%s %d %%%s%s%n",
                    stage, (int) (100 * fraction), detail.isEmpty() ? "" : ", " + detail, left(fraction));
            since = System.nanoTime();
        }
    }

    /** What is left at the speed so far, for a part may begin in its middle: a training that is resumed. */
    private String left(double fraction) {
        double done = fraction - beganAt;
        if (done <= 0) {
            return "";
        }
        long seconds = Math.round((System.nanoTime() - began) / 1e9 * (1 - fraction) / done);
        return String.format(Locale.ROOT, ", %d:%02d:%02d left", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private void show(double fraction, String detail) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(stage)
                    .setInitialMax(PARTS)
                    .startsFrom((long) (PARTS * beganAt), Duration.ofNanos(System.nanoTime() - began))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.stepTo((long) (PARTS * fraction));
        bar.setExtraMessage(detail.isEmpty() ? "" : " " + detail);
    }

    @Override
    public void notice(String sentence) {
        close();
        lines.println(sentence);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Asks the work to stop. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
