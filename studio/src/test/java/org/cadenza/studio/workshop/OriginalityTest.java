package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.cadenza.learning.originality.KnownPiece;
import org.cadenza.learning.originality.PassageFile;
import org.cadenza.studio.FolderOfTunes;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalityTest {

    private static final String INDEX = "markov/originality.safetensors";

    @TempDir
    private static Path folder;

    private static Path tunes;
    private static Library library;

    @BeforeAll
    static void train() throws IOException {
        tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, 30);
        library = new Library(List.of(folder));
        TrainingOrder order = TrainingOrder.of(List.of(tunes))
                .of(Optional.of("markov"), Optional.of("tiny"))
                .with(OptionalLong.of(1), OptionalLong.empty());
        new Train(library)
                .train(
                        order,
                        new Train.Conduct(
                                Optional.of(folder.resolve("markov")), false, false, 100, OptionalDouble.empty()),
                        Progress.none());
    }

    private static Compose.Composed song(Path out) throws IOException {
        SongOrder order = SongOrder.open()
                .with(Wish.MODEL, "markov")
                .with(Wish.GENRE, "folk")
                .with(Wish.METER, "4/4")
                .with(Wish.BARS, "16")
                .with(Wish.SEED, "3");
        try (Compose compose = new Compose(library)) {
            return compose.compose(
                    order, new Compose.Target(Optional.of(out), Optional.empty(), false), Progress.none());
        }
    }

    @Test
    void song_ofAModelOfAlikeTunes_saysWhatItSharesAndWithWhich(@TempDir Path out) throws IOException {
        PassageFile known = library.find("markov").orElseThrow().originality().orElseThrow();
        Originality originality = song(out.resolve("song.mid")).originality().orElseThrow();
        assertThat(originality.notes()).isGreaterThanOrEqualTo(originality.least());
        assertThat(originality.seconds()).isPositive();
        assertThat(originality.bar()).isBetween(1, 16);
        assertThat(known.index().pieces()).contains(new KnownPiece(originality.piece(), "tunes"));
        assertThat(originality.piece()).startsWith("Tune ");
        assertThat(originality.heldOut().pieces()).isPositive();
        assertThat(Originality.read(originality.json())).isEqualTo(originality);
    }

    @Test
    void song_ofAModelWithoutAnIndex_saysNothing(@TempDir Path out) throws IOException {
        Path old = out.resolve("old");
        Files.createDirectories(old);
        for (String name : List.of("config.json", "vocabulary.json", "weights.safetensors")) {
            Files.copy(folder.resolve("markov").resolve(name), old.resolve(name));
        }
        String card = Files.readString(folder.resolve("markov/card.json"));
        Files.writeString(old.resolve("card.json"), card.replaceAll("\\s*\"originality.safetensors\" : \"\\w+\",", ""));
        assertThat(new Library(List.of(out)).find("old").orElseThrow().originality())
                .isEmpty();
    }

    @Test
    void index_ofAModelThatWasTrainedBefore_isTheOneThatTrainingWrites(@TempDir Path kept) throws IOException {
        Path written = Files.copy(folder.resolve(INDEX), kept.resolve("index"));
        IndexPassages.Indexed indexed =
                new IndexPassages(library).index("markov", List.of(tunes), Optional.empty(), Progress.none());
        assertThat(indexed.pieces()).isPositive();
        assertThat(folder.resolve(INDEX)).hasSameBinaryContentAs(written);
    }

    @Test
    void index_fromOtherData_isRefused(@TempDir Path other) throws IOException {
        FolderOfTunes.write(other.resolve("tunes"), 10);
        assertThatThrownBy(() -> new IndexPassages(library)
                        .index("markov", List.of(other.resolve("tunes")), Optional.empty(), Progress.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--data");
    }
}
