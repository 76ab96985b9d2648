package org.cadenza.studio.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.library.runs.RunState;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.workshop.Train;
import org.cadenza.studio.workshop.runs.Account;
import org.cadenza.studio.workshop.runs.Going;
import org.cadenza.studio.workshop.runs.Kept;
import org.cadenza.studio.workshop.runs.RunOrder;
import org.cadenza.studio.workshop.runs.RunResults.RunSample;

/**
 * A training run as the API shows it; what is not known yet is left out.
 *
 * @param position in the queue, from 1
 * @param order what was asked, in the form in which it can be asked again
 * @param stage reading, training or sampling
 * @param fraction of the stage, 0 to 1
 * @param step steps done
 * @param seconds that it has trained
 * @param heldOut metrics on pieces it never saw
 * @param model the finished model's name in the library
 * @param samples what it made on the way
 * @param problem why it failed
 * @param remedy what to do about it
 */
record RunView(
        String id,
        String name,
        String family,
        String preset,
        String state,
        Integer position,
        RunRequest order,
        String stage,
        Double fraction,
        Long step,
        Long steps,
        Double etaSeconds,
        String speed,
        String detail,
        Instant created,
        Instant started,
        Instant finished,
        Double seconds,
        List<Train.DataSetUse> data,
        Integer droppedTotal,
        Map<String, Double> heldOut,
        String model,
        List<String> notes,
        List<RunSample> samples,
        String problem,
        String remedy) {

    static RunView of(StoredRun run, Optional<Integer> position, List<RunSample> samples) {
        RunOrder order = RunOrder.read(run.wishes());
        Account account = run.account().map(Account::read).orElse(Account.EMPTY);
        Optional<Going> going = account.going();
        Optional<Going> now = going.filter(at -> run.state() == RunState.RUNNING);
        Optional<Going> counted = going.filter(at -> at.steps() > 0);
        boolean done = run.state() == RunState.DONE;
        return new RunView(
                run.id(),
                run.name(),
                order.family().orElseThrow(),
                order.preset().orElseThrow(),
                run.state().toString(),
                position.orElse(null),
                RunRequest.of(order),
                now.flatMap(at -> said(at.stage())).orElse(null),
                going.map(Going::fraction).orElse(null),
                counted.map(Going::step).orElse(null),
                counted.map(Going::steps).orElse(null),
                now.filter(at -> at.etaSeconds().isPresent())
                        .map(at -> at.etaSeconds().getAsDouble())
                        .orElse(null),
                now.flatMap(at -> said(at.speed())).orElse(null),
                now.flatMap(at -> said(at.detail())).orElse(null),
                run.created(),
                run.started().orElse(null),
                run.finished().orElse(null),
                counted.map(Going::seconds).orElse(null),
                account.kept().map(Kept::data).orElse(null),
                account.kept().map(Kept::dropped).orElse(null),
                done ? account.heldOut() : null,
                done ? run.name() : null,
                account.notes(),
                samples,
                run.problem().orElse(null),
                run.remedy().orElse(null));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
