package org.cadenza.studio.library.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the trials' table promises, whichever database holds it. */
abstract class TrialsContract {

    private Database database;
    private Trials trials;

    /** A database with no trials in it. */
    abstract Database empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = empty();
        trials = new Trials(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String add(String... uploads) {
        String id = NewSong.drawId();
        trials.add(id, "{}", List.of(uploads));
        return id;
    }

    private StoredTrial trial(String id) {
        return trials.find(id).orElseThrow();
    }

    @Test
    void add_trials_waitInTheirOrder() {
        List<String> ids = List.of(add(), add());
        assertThat(trial(ids.get(1)).state()).isEqualTo(TrialState.QUEUED);
        assertThat(trials.position(trial(ids.get(1)))).contains(2);
        assertThat(trials.list()).extracting(StoredTrial::id).containsExactly(ids.get(1), ids.get(0));
        assertThat(trials.count(TrialState.QUEUED)).isEqualTo(2);
    }

    @Test
    void add_wishesOfHundredsOfSongs_areKept() {
        String wishes = "{\"songs\":\"" + "x".repeat(100_000) + "\"}";
        String id = NewSong.drawId();
        trials.add(id, wishes, List.of());
        assertThat(trial(id).wishes()).isEqualTo(wishes);
    }

    @Test
    void uses_anyOfItsUploads_untilItHasEnded() {
        String first = NewSong.drawId();
        String second = NewSong.drawId();
        String id = add(first, second);
        assertThat(trials.uses(first)).isTrue();
        assertThat(trials.uses(second)).isTrue();
        assertThat(trials.uses(NewSong.drawId())).isFalse();
        trials.cancel(id);
        assertThat(trials.uses(second)).isFalse();
    }

    @Test
    void begin_again_takesItFromWhoeverHadIt() {
        String id = add();
        long first = trials.begin(id).orElseThrow();
        long second = trials.begin(id).orElseThrow();
        assertThat(trials.shallStop(id, first)).isTrue();
        assertThat(trials.shallStop(id, second)).isFalse();
        trials.report(id, first, "{\"stage\":\"late\"}");
        assertThat(trial(id).account()).isEmpty();
        assertThat(trials.end(id, first, TrialState.DONE, Optional.empty())).isFalse();
        assertThat(trials.end(id, second, TrialState.FAILED, Optional.of("no music")))
                .isTrue();
        assertThat(trial(id).problem()).contains("no music");
        assertThat(trials.begin(id)).isEmpty();
    }

    @Test
    void cancel_runningTrial_endsWhenItsWorkStops() {
        String id = add();
        long attempt = trials.begin(id).orElseThrow();
        trials.cancel(id);
        assertThat(trial(id).state()).isEqualTo(TrialState.RUNNING);
        assertThat(trials.shallStop(id, attempt)).isTrue();
    }

    @Test
    void delete_trial_onlyWhenItHasEnded() {
        String id = add();
        assertThat(trials.delete(id)).isFalse();
        trials.cancel(id);
        assertThat(trials.delete(id)).isTrue();
        assertThat(trials.find(id)).isEmpty();
    }
}
