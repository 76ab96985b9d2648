package org.cadenza.studio.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    @TempDir
    private Path folder;

    private Path model(String place, long seed) throws IOException {
        ModelCard card = new ModelCard("some", "tiny", seed, "0", 1, 0, List.of(), Map.of(), List.of(), List.of());
        Path path = folder.resolve(place);
        CheckpointFolder.write(path, new Checkpoint(card, Map.of("config", "{}"), Map.of(), Map.of()));
        return path;
    }

    private Library library() {
        return new Library(List.of(folder.resolve("own"), folder.resolve("bundled"), folder.resolve("missing")));
    }

    @Test
    void models_ofOneNameOnTwoShelves_areTheFirstShelfs() throws IOException {
        model("bundled/markov", 1);
        model("bundled/other", 2);
        model("own/markov", 3);
        assertThat(library().models()).extracting(StoredModel::name).containsExactly("markov", "other");
        assertThat(library().find("markov").orElseThrow().card().seed()).isEqualTo(3);
    }

    @Test
    void find_folderByPath_isTheModelInIt() throws IOException {
        Path elsewhere = model("elsewhere/mine", 4);
        StoredModel found = library().find(elsewhere.toString()).orElseThrow();
        assertThat(found.name()).isEqualTo("mine");
        assertThat(found.card().seed()).isEqualTo(4);
    }

    @Test
    void find_unknownName_isEmpty() {
        assertThat(library().find("nothing")).isEmpty();
        assertThat(library().models()).isEmpty();
    }

    @Test
    void placeFor_newModel_isOnTheFirstShelf() {
        assertThat(library().placeFor("new")).isEqualTo(folder.resolve("own").resolve("new"));
    }
}
