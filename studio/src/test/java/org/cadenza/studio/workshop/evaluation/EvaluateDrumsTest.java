package org.cadenza.studio.workshop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.score.Meter;
import org.cadenza.studio.FolderOfBeats;
import org.cadenza.studio.FolderOfTunes;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Train;
import org.cadenza.studio.workshop.Train.Trained;
import org.cadenza.studio.workshop.TrainingOrder;
import org.cadenza.studio.workshop.evaluation.Evaluate.Evaluated;
import org.cadenza.studio.workshop.report.Mark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateDrumsTest {

    private static final int PERFORMANCES = 40;

    @TempDir
    private Path folder;

    @BeforeAll
    static void useOneThread() {
        Threads.use(1);
    }

    private Trained train(Path beats) throws IOException {
        TrainingOrder order = TrainingOrder.of(List.of(beats)).of(Optional.of("rhythmcan"), Optional.of("tiny"));
        Train.Conduct conduct =
                new Train.Conduct(Optional.of(folder.resolve("drummer")), false, false, 1000, OptionalDouble.empty());
        return new Train(new Library(List.of())).train(order, conduct, Progress.none());
    }

    @Test
    void drummer_ofAFolderOfMidi_isTrainedAndMeasured_andWhatWasSkippedSaysWhy() throws IOException {
        Path beats = folder.resolve("beats");
        FolderOfBeats.write(beats, "rock", PERFORMANCES);
        FolderOfBeats.write(beats, "house", PERFORMANCES);
        FolderOfBeats.write(beats.resolve("rock"), "waltz.mid", Meter.THREE_FOUR);
        FolderOfBeats.write(beats.resolve("rock"), "five.mid", new Meter(5, 4));
        FolderOfTunes.write(beats, 1);
        Trained trained = train(beats);
        assertThat(trained.dropped())
                .extracting(each -> each.path(), each -> each.reason())
                .containsExactlyInAnyOrder(
                        tuple("rock/waltz.mid", "is in 3/4, not in 4/4"),
                        tuple("rock/five.mid", "is in 5/4, not in 4/4"),
                        tuple("folk/tune-00.mid", "has no drums"));

        assertThat(trained.data())
                .as("one in ten is held out, and nothing is put by")
                .singleElement()
                .satisfies(use -> assertThat(use.heldOut()).isLessThan(use.train() / 5));

        Library library = new Library(List.of(folder));
        assertThat(EvaluateDrums.suits(library, "drummer")).isTrue();
        Path page = folder.resolve("drums.md");
        Evaluated evaluated = new EvaluateDrums(library)
                .evaluate(
                        new Evaluate.Order(List.of("drummer"), 4, List.of(beats), List.of(), page, 1), Progress.none());
        assertThat(evaluated.marks().get("drummer")).extracting(Mark::measured).doesNotContain(Double.NaN);
        assertThat(evaluated.files())
                .contains(page)
                .allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(Files.readString(page))
                .contains(
                        "| drummer, of a genre | 8 |",
                        "| drummer, of no genre | 8 |",
                        "| noise, strokes by lane | 8 |");
    }

    @Test
    void folderOfOneGenre_isRefusedWithWhatThereIs() throws IOException {
        Path beats = folder.resolve("beats");
        FolderOfBeats.write(beats, "rock", 5);
        assertThatThrownBy(() -> train(beats))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two of them")
                .hasMessageContaining("rock=");
    }
}
