package org.cadenza.studio.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.trials.StoredTrial;
import org.cadenza.studio.library.trials.TrialState;
import org.cadenza.studio.workshop.trials.Contestant;
import org.cadenza.studio.workshop.trials.TrialAccount;
import org.cadenza.studio.workshop.trials.TrialOrder;

/**
 * A trial as the API shows it; what is not known yet is left out.
 *
 * @param position in the queue, from 1
 * @param order what was asked, in the form in which it can be asked again
 * @param contestants what they are called
 * @param stage in words
 * @param fraction of the stage, 0 to 1
 * @param reports how many are there, of the first contestants
 * @param problem why it failed
 */
record TrialView(
        String id,
        String state,
        Integer position,
        TrialRequest order,
        List<String> contestants,
        String stage,
        Double fraction,
        int reports,
        Instant created,
        Instant finished,
        String problem) {

    static TrialView of(StoredTrial trial, Optional<Integer> position) {
        TrialOrder order = TrialOrder.read(trial.wishes());
        Optional<TrialAccount> account = trial.account().map(TrialAccount::read);
        Optional<TrialAccount> now = account.filter(there -> trial.state() == TrialState.RUNNING);
        return new TrialView(
                trial.id(),
                trial.state().toString(),
                position.orElse(null),
                TrialRequest.of(order),
                order.contestants().stream().map(Contestant::label).toList(),
                now.map(TrialAccount::stage).orElse(null),
                now.map(TrialAccount::fraction).orElse(null),
                account.map(there -> there.reports().size()).orElse(0),
                trial.created(),
                trial.finished().orElse(null),
                trial.problem().orElse(null));
    }
}
