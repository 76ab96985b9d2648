package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Json;
import org.cadenza.learning.Recipe;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Track;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Compose.Composed;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.songs.Choices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Songs with the drums of the bundled model, and without. */
class BandDrumsTest {

    private static final Path BUNDLED = Path.of("..", "models");
    private static final Library LIBRARY = new Library(List.of(BUNDLED));
    private static final SongOrder HOUSE =
            SongOrder.open().with(Wish.GENRE, "house").with(Wish.SEED, "3").with(Wish.MODEL, "markov");

    @TempDir
    private Path folder;

    private record Made(byte[] bytes, Composed composed) {

        Recipe recipe() {
            return Json.read(composed.recipe(), Recipe.class, "recipe");
        }

        List<Track> tracks(boolean drums) {
            return MidiReader.read(bytes, "song.mid").tracks().stream()
                    .filter(track -> track.drums() == drums)
                    .toList();
        }
    }

    private Made compose(SongOrder order) throws IOException {
        return compose(order, LIBRARY);
    }

    private Made compose(SongOrder order, Library library) throws IOException {
        Path out = Files.createTempDirectory(folder, "song").resolve("song.mid");
        try (Compose compose = new Compose(library)) {
            Composed composed = compose.compose(
                    order, new Compose.Target(Optional.of(out), Optional.empty(), false), Progress.none());
            return new Made(Files.readAllBytes(out), composed);
        }
    }

    private Library copies(String... models) throws IOException {
        Path shelf = Files.createTempDirectory(folder, "models");
        for (String model : models) {
            Path copy = Files.createDirectory(shelf.resolve(model));
            try (Stream<Path> files = Files.list(BUNDLED.resolve(model))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        return new Library(List.of(shelf));
    }

    @Test
    void house_beforeAndAfter_hasOtherDrumsAndBothRecipesMakeTheirBytesAgain() throws IOException {
        Made before = compose(HOUSE.with(Wish.DRUMS, "arranger"));
        Made after = compose(HOUSE);

        assertThat(after.tracks(true)).hasSize(1).isNotEqualTo(before.tracks(true));
        assertThat(after.tracks(false)).isEqualTo(before.tracks(false));
        assertThat(before.recipe().controls().values()).doesNotContainKey("drums");
        assertThat(after.recipe().controls().values())
                .containsEntry("drums", "rhythmcan/drummer")
                .containsEntry("drumsCardSha256", CheckpointFolder.cardSha256(BUNDLED.resolve("drummer")));
        for (Made made : List.of(before, after)) {
            Made again = compose(HOUSE.with(Wish.DRUMS, Drummed.wish(made.recipe())));
            assertThat(again.bytes()).isEqualTo(made.bytes());
            assertThat(again.composed().notices()).isEmpty();
        }
    }

    @Test
    void library_withoutADrummer_playsAsBeforeThereWasOne() throws IOException {
        assertThat(compose(HOUSE, copies("markov")).bytes())
                .isEqualTo(compose(HOUSE.with(Wish.DRUMS, "arranger")).bytes());
    }

    @Test
    void drummer_askedForWhoHasGone_isNamed() {
        assertThatThrownBy(() -> compose(HOUSE.with(Wish.DRUMS, "drumer@0123456789ab")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown model 'drumer', did you mean 'drummer'?");
    }

    @Test
    void drummer_whoWritesSongs_isRefused() {
        assertThatThrownBy(() -> compose(HOUSE.with(Wish.DRUMS, "markov")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'markov' is of the family 'markov', which plays no drums; ask for 'arranger'");
    }

    @Test
    void drummer_whoseCardIsAnother_playsAndSaysSo() throws IOException {
        Made other = compose(HOUSE.with(Wish.DRUMS, "drummer@0123456789ab"));
        assertThat(other.composed().notices()).hasSize(1);
        assertThat(other.composed().notices().get(0)).contains("'drummer' is another", "not 0123456789ab");
        assertThat(other.bytes()).isEqualTo(compose(HOUSE).bytes());
    }

    @Test
    void meterOrGenreThatHeDoesNotPlay_isLeftToTheArranger_andSaidOnlyIfHeWasAskedFor() throws IOException {
        SongOrder waltz = HOUSE.with(Wish.METER, "3/4");
        Made unasked = compose(waltz);
        Made asked = compose(waltz.with(Wish.DRUMS, "drummer"));
        assertThat(unasked.composed().notices()).isEmpty();
        assertThat(asked.composed().notices())
                .containsExactly(
                        "'drummer' has no groove that carries this song (house in 3/4); the arranger's drums play");
        assertThat(asked.bytes()).isEqualTo(unasked.bytes());
        assertThat(unasked.recipe().controls().values()).doesNotContainKey("drums");
    }

    @Test
    void drums_leftOut_areNotInTheRecipe() throws IOException {
        Made silent = compose(HOUSE.with(Wish.WITHOUT, "drums"));
        assertThat(silent.tracks(true)).isEmpty();
        assertThat(silent.recipe().controls().values()).doesNotContainKey("drums");
    }

    @Test
    void drummer_isNotOfferedAsAComposer() {
        assertThat(Choices.of(LIBRARY).models())
                .extracting(Choices.ModelChoice::name)
                .contains("composer", "markov")
                .doesNotContain("drummer");
        assertThatThrownBy(() -> compose(HOUSE.with(Wish.MODEL, "drummer")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which does not write songs");
    }
}
