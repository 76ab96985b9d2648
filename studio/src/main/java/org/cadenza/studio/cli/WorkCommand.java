package org.cadenza.studio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What commands share: where to print, and a way to show progress. */
abstract class WorkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Where the account goes. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and notices go. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Does the work of a command with progress. */
    interface Work {
        int run(TerminalProgress progress) throws IOException;
    }

    /** Runs {@code work}, its printing included; Ctrl-C asks it to stop, and the JVM ends only when that is said. */
    final int softly(TerminalProgress progress, Work work) throws IOException {
        try (progress) {
            return Interruption.soften(() -> run(work, progress), progress::cancel);
        }
    }

    private int run(Work work, TerminalProgress progress) throws IOException {
        try {
            return work.run(progress);
        } catch (CancellationException | IOException e) {
            // Files that are taken away because the JVM is ending are no failure of the work.
            if (e instanceof IOException failure && !progress.cancelled()) {
                throw failure;
            }
            progress.close();
            err().println("cadenza: stopped");
            return Cadenza.STOPPED;
        }
    }

    /** A bar on a terminal; nothing elsewhere. Close it before printing. */
    final TerminalProgress progress() {
        return new TerminalProgress(err(), false);
    }
}
