package org.cadenza.studio.workshop.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.runs.RunFiles;
import org.cadenza.studio.library.runs.RunState;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.workshop.WrongOrderException;
import org.cadenza.studio.workshop.jobs.QueueFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders for trainings, in a queue that nobody works on. */
class RunQueueTest {

    private static final String UPLOAD = NewSong.drawId();

    @TempDir
    private Path home;

    private Database database;
    private RunQueue queue;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(home, Optional.empty());
        queue = new RunQueue(
                database,
                new RunFiles(home),
                Library.standard(home),
                upload -> Optional.of(home).filter(there -> upload.equals(UPLOAD)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static RunOrder order(Optional<Path> folder, Optional<String> upload, Map<String, String> changes) {
        return new RunOrder(
                Optional.of("music-transformer"),
                Optional.empty(),
                changes,
                folder.map(Path::toString),
                upload,
                OptionalLong.of(7),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private StoredRun order() {
        return queue.order(order(Optional.of(home), Optional.empty(), Map.of()), true);
    }

    @Test
    void order_whatWasLeftOpen_isDecided() {
        Map<String, String> changes = Map.of("course.batch", "3");
        RunOrder asked = order(Optional.of(home), Optional.empty(), Map.of("course.patience", "3"));
        RunOrder decided = RunOrder.read(queue.order(asked, true).wishes());
        assertThat(decided.preset()).isPresent();
        assertThat(decided.name()).contains("music-transformer");
        assertThat(decided.changes()).isEqualTo(asked.changes());
        assertThat(order().name()).isEqualTo("music-transformer-2");
        assertThatThrownBy(() -> queue.order(order(Optional.of(home), Optional.empty(), changes), true))
                .isInstanceOfSatisfying(
                        WrongOrderException.class,
                        wrong -> assertThat(wrong.reasons()).containsOnlyKeys("changes.course.batch"));
    }

    @Test
    void order_valueThatThePresetRefuses_isNamedByItsField() {
        RunOrder asked =
                order(Optional.of(home), Optional.empty(), Map.of("course.patience", "-3", "course.steps", "a b"));
        assertThatThrownBy(() -> queue.order(asked, true))
                .isInstanceOfSatisfying(
                        WrongOrderException.class,
                        wrong -> assertThat(wrong.reasons())
                                .containsOnlyKeys("changes.course.patience", "changes.course.steps"));
    }

    @Test
    void order_uploadByAVisitorFromElsewhere_isTaken() {
        StoredRun run = queue.order(order(Optional.empty(), Optional.of(UPLOAD), Map.of()), false);
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(new Runs(database).uses(UPLOAD)).isTrue();
    }

    @Test
    void order_folderOrZip_mustBeReadable() throws Exception {
        Path zip = Files.createFile(home.resolve("tunes.ZIP"));
        Path text = Files.createFile(home.resolve("tunes.txt"));
        assertThat(queue.order(order(Optional.of(zip), Optional.empty(), Map.of()), true)
                        .state())
                .isEqualTo(RunState.QUEUED);
        assertThatThrownBy(() -> queue.order(order(Optional.of(text), Optional.empty(), Map.of()), true))
                .isInstanceOf(WrongOrderException.class)
                .hasMessageContaining("tunes.txt', expected the whole path of a folder");
    }

    @Test
    void order_oneTooMany_isRefused() {
        for (int i = 0; i < RunQueue.MOST_WAITING; i++) {
            order();
        }
        assertThatThrownBy(this::order)
                .isInstanceOf(QueueFullException.class)
                .hasMessageContaining(RunQueue.MOST_WAITING + " trainings are waiting already");
    }
}
