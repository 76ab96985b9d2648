package org.cadenza.studio.workshop.trials;

import java.util.List;
import org.cadenza.learning.Json;

/**
 * How far a trial has come.
 *
 * @param stage what is being done, in words
 * @param fraction of the stage, 0 to 1
 * @param reports names of the contestants whose reports are there, in their order
 */
public record TrialAccount(String stage, double fraction, List<String> reports) {

    static final TrialAccount EMPTY = new TrialAccount("", 0, List.of());

    public TrialAccount {
        reports = List.copyOf(reports);
    }

    public static TrialAccount read(String json) {
        return Json.read(json, TrialAccount.class, "the account of the trial");
    }

    String json() {
        return Json.writeLine(this).strip();
    }
}
