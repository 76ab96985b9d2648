package org.cadenza.studio.workshop.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Json;

/**
 * What is known of how a run goes or went.
 *
 * @param going how far it has come; empty before it begins
 * @param kept what it learns from; empty before that is read
 * @param heldOut metrics on pieces it never saw; empty unless it is done
 * @param notes what a user of the model should know
 */
public record Account(Optional<Going> going, Optional<Kept> kept, Map<String, Double> heldOut, List<String> notes) {

    public static final Account EMPTY = new Account(Optional.empty(), Optional.empty(), Map.of(), List.of());

    /** This account with what {@code line} tells. */
    Account with(Line line) {
        Optional<Going> now = line.going().map(told -> told.after(going)).or(() -> going);
        Account told = new Account(now, line.kept().or(() -> kept), heldOut, notes);
        return line.outcome().map(told::ended).orElse(told);
    }

    private Account ended(Line.Outcome outcome) {
        long steps = Math.max(outcome.steps(), going.map(Going::steps).orElse(0L));
        double fraction = outcome.finished() || steps == 0 ? 1 : (double) outcome.steps() / steps;
        Going last = new Going(
                "", fraction, outcome.steps(), steps, outcome.seconds(), java.util.OptionalDouble.empty(), "", "");
        return new Account(Optional.of(last), kept, outcome.heldOut(), outcome.notes());
    }

    String json() {
        return Json.writeLine(this).strip();
    }

    public static Account read(String json) {
        return Json.read(json, Account.class, "the run's account");
    }
}
