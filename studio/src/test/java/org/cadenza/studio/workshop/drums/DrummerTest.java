package org.cadenza.studio.workshop.drums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.studio.TinyDrummer;
import org.cadenza.studio.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrummerTest {

    @TempDir
    private Path folder;

    @Test
    void genres_namesOfSeveralWords_canBeAskedFor() throws IOException {
        Path model = folder.resolve("models/tiny");
        TinyDrummer.train(folder.resolve("beats"), model);
        Path card = model.resolve("card.json");
        Files.writeString(card, Files.readString(card).replace("genres: house, rock", "genres: Drum_n Bass, rock"));

        Drummer drummer = new Drummers(new Library(List.of(folder.resolve("models"))))
                .all()
                .get(0);

        assertThat(drummer.genres()).containsExactly("drum-n-bass", "rock");
    }
}
