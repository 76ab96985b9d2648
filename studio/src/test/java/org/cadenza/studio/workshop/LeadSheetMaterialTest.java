package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.LabelledItem;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Families of pieces learn from lead sheets too, as they are plainly played. */
class LeadSheetMaterialTest {

    private static final String SHEET = """
            <score-partwise version="3.1"><part-list><score-part id="P1"><part-name>Voice</part-name></score-part></part-list>
            <part id="P1"><measure number="1"><attributes><divisions>1</divisions><key><fifths>0</fifths></key>
            <time><beats>4</beats><beat-type>4</beat-type></time></attributes>
            <harmony><root><root-step>C</root-step></root><kind>major</kind></harmony>
            <note><pitch><step>C</step><octave>4</octave></pitch><duration>2</duration></note>
            <note><pitch><step>E</step><octave>4</octave></pitch><duration>2</duration></note></measure></part></score-partwise>
            """;

    @TempDir
    Path folder;

    @Test
    void leadSheet_forAFamilyOfPieces_isItsMelodyOverChords() throws Exception {
        Path sheets = Files.createDirectory(folder.resolve("sheets"));
        Files.writeString(sheets.resolve("tune.musicxml"), SHEET);
        Materials<Piece> materials = new Materials<>(Piece.class, Progress.none());
        materials.read(sheets, Optional.of("musicxml"));
        List<LabelledItem<Piece>> pieces = new ArrayList<>();
        materials.material().train().forEach(pieces::add);
        materials.material().heldOut().forEach(pieces::add);
        assertThat(pieces).as(materials.dropped().toString()).hasSize(1);
        assertThat(pieces.get(0).item().tracks().get(0).notes())
                .extracting(note -> note.pitch())
                .containsExactly(60, 64);
        assertThat(pieces.get(0).item().tracks().get(1).name()).isEqualTo("Chords");
    }
}
