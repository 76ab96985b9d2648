package org.cadenza.studio.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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

    /** A bar on a terminal; nothing elsewhere. Close it before printing. */
    final TerminalProgress progress() {
        return new TerminalProgress(err());
    }
}
