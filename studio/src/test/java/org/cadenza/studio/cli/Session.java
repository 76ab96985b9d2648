package org.cadenza.studio.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command run within the test, with what it printed. */
record Session(int exitCode, String out, String err) {

    static Session run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Cadenza.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Session(exitCode, out.toString(), err.toString());
    }
}
