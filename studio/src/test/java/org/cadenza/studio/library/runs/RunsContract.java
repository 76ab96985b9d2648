package org.cadenza.studio.library.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the runs' table promises, whichever database holds it. */
abstract class RunsContract {

    private Database database;
    private Runs runs;
    private RunWork work;

    /** A database with no runs in it. */
    abstract Database empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = empty();
        runs = new Runs(database);
        work = new RunWork(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String add(String name) {
        NewRun run = new NewRun(NewSong.drawId(), name, "{\"family\":\"markov\"}", Optional.empty());
        runs.add(run);
        return run.id();
    }

    private Turn begin(String id) {
        return work.begin(id, 1).orElseThrow();
    }

    private StoredRun run(String id) {
        return runs.find(id).orElseThrow();
    }

    @Test
    void add_run_waitsWithAllThatWasGiven() {
        String id = add("folk");
        StoredRun run = run(id);
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(run.name()).isEqualTo("folk");
        assertThat(run.wishes()).isEqualTo("{\"family\":\"markov\"}");
        assertThat(run.sitting()).isEqualTo(1);
        assertThat(run.started()).isEmpty();
        assertThat(runs.position(run)).contains(1);
        assertThat(runs.has("folk")).isTrue();
        assertThat(runs.count(RunState.QUEUED)).isEqualTo(1);
    }

    @Test
    void add_nameOfAnother_isRefused() {
        add("folk");
        assertThatThrownBy(() -> add("folk"))
                .isInstanceOf(NameTakenException.class)
                .hasMessageContaining("'folk', which another run has");
        assertThat(runs.list()).hasSize(1);
    }

    @Test
    void list_severalRuns_newestFirstAndInTheirPlaces() {
        List<String> ids = List.of(add("first"), add("second"), add("third"));
        assertThat(runs.list()).extracting(StoredRun::name).containsExactly("third", "second", "first");
        begin(ids.get(0));
        assertThat(runs.position(run(ids.get(0)))).isEmpty();
        assertThat(runs.position(run(ids.get(2)))).contains(2);
        work.askToRest(ids.get(1), RunState.PAUSED);
        work.resume(ids.get(1));
        assertThat(runs.position(run(ids.get(1)))).contains(2);
    }

    @Test
    void begin_onceMoreAfterTheProcessDied_keepsTheFirstStartAndSilencesWhoBeganBefore() {
        String id = add("folk");
        Turn first = begin(id);
        Optional<java.time.Instant> started = run(id).started();
        assertThat(started).isPresent();
        work.report(first, "{\"far\":true}");
        Turn second = begin(id);
        assertThat(run(id).started()).isEqualTo(started);
        work.report(first, "{\"late\":true}");
        assertThat(run(id).account()).contains("{\"far\":true}");
        assertThat(work.shallRest(first)).isTrue();
        assertThat(work.shallRest(second)).isFalse();
        assertThat(work.fail(first, "late", "nothing")).isFalse();
        assertThat(work.complete(second)).isTrue();
    }

    @Test
    void pause_whatIsTrained_restsWhenItsStateIsWritten() {
        String id = add("folk");
        Turn turn = begin(id);
        assertThat(work.shallRest(turn)).isFalse();
        assertThat(work.rest(turn)).isFalse();
        work.askToRest(id, RunState.PAUSED);
        assertThat(work.shallRest(turn)).isTrue();
        assertThat(run(id).state()).isEqualTo(RunState.RUNNING);
        assertThat(work.rest(turn)).isTrue();
        assertThat(run(id).state()).isEqualTo(RunState.PAUSED);
        assertThat(run(id).finished()).isEmpty();
        assertThat(work.begin(id, 1)).isEmpty();
    }

    @Test
    void pause_whatIsTrainedByAProcessThatDies_isPausedInsteadOfBegun() {
        String id = add("folk");
        begin(id);
        work.askToRest(id, RunState.PAUSED);
        assertThat(work.begin(id, 1)).isEmpty();
        assertThat(run(id).state()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void begin_ofAnEarlierSitting_leavesTheLaterOneAlone() {
        String id = add("folk");
        begin(id);
        work.askToRest(id, RunState.PAUSED);
        assertThat(work.begin(id, 1)).isEmpty();
        assertThat(work.resume(id)).contains(2);
        Turn second = work.begin(id, 2).orElseThrow();
        work.askToRest(id, RunState.PAUSED);
        assertThat(work.begin(id, 1)).isEmpty();
        assertThat(run(id).state()).isEqualTo(RunState.RUNNING);
        assertThat(work.rest(second)).isTrue();
    }

    @Test
    void stop_inEachState_endsOnlyWhatHasNotEnded() {
        String waiting = add("waiting");
        String paused = add("paused");
        String trained = add("trained");
        work.askToRest(paused, RunState.PAUSED);
        assertThat(run(paused).state()).isEqualTo(RunState.PAUSED);
        Turn turn = begin(trained);
        for (String id : List.of(waiting, paused, trained)) {
            work.askToRest(id, RunState.STOPPED);
        }
        assertThat(run(waiting).state()).isEqualTo(RunState.STOPPED);
        assertThat(run(paused).state()).isEqualTo(RunState.STOPPED);
        assertThat(work.rest(turn)).isTrue();
        assertThat(run(trained).state()).isEqualTo(RunState.STOPPED);
        assertThat(run(trained).finished()).isPresent();
        assertThat(work.complete(turn)).isFalse();
        work.askToRest(trained, RunState.PAUSED);
        assertThat(run(trained).state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void resume_whatRestsOrFailed_isAnotherSitting() {
        String id = add("folk");
        assertThat(work.resume(id)).isEmpty();
        Turn turn = begin(id);
        assertThat(work.resume(id)).isEmpty();
        assertThat(work.fail(turn, "it broke", "mend it")).isTrue();
        assertThat(run(id).problem()).contains("it broke");
        assertThat(run(id).remedy()).contains("mend it");
        assertThat(work.resume(id)).contains(2);
        assertThat(run(id).state()).isEqualTo(RunState.QUEUED);
        assertThat(run(id).problem()).isEmpty();
        assertThat(work.begin(id, 1)).isEmpty();
        assertThat(work.begin(id, 2)).isPresent();
    }

    @Test
    void delete_onlyWhatHasEnded() {
        String id = add("folk");
        assertThat(runs.delete(id)).isFalse();
        Turn turn = begin(id);
        assertThat(runs.delete(id)).isFalse();
        work.complete(turn);
        assertThat(runs.delete(id)).isTrue();
        assertThat(runs.find(id)).isEmpty();
        assertThat(runs.has("folk")).isFalse();
    }

    @Test
    void uses_upload_untilItsRunIsDone() {
        String upload = NewSong.drawId();
        NewRun run = new NewRun(NewSong.drawId(), "folk", "{}", Optional.of(upload));
        runs.add(run);
        assertThat(runs.uses(upload)).isTrue();
        work.askToRest(run.id(), RunState.STOPPED);
        assertThat(runs.uses(upload)).isTrue();
        work.resume(run.id());
        work.complete(work.begin(run.id(), 2).orElseThrow());
        assertThat(runs.uses(upload)).isFalse();
    }
}
