package org.cadenza.music.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MidiRoundTripTest {

    @Provide
    Arbitrary<Piece> pieces() {
        return Pieces.any();
    }

    /** The law of the package: whatever is written is read back as it was, and nothing had to be mended. */
    @Property(tries = 300, seed = "2026")
    void piece_writtenAndRead_isTheSame(@ForAll("pieces") Piece piece) {
        MidiFile file = MidiReader.readFile(MidiWriter.write(piece, List.of("made by hand")), "law.mid");
        assertThat(file.piece()).isEqualTo(piece);
        assertThat(file.remarks()).containsExactly("made by hand");
        assertThat(file.mended().stream().filter(line -> !line.contains("absurd tempo")))
                .isEmpty();
    }

    @Property(tries = 20, seed = "2026")
    void bytes_ofOnePiece_areAlwaysTheSame(@ForAll("pieces") Piece piece) {
        assertThat(MidiWriter.write(piece)).isEqualTo(MidiWriter.write(piece));
    }

    /** The JDK's reader is the independent witness that others can read what we write. */
    @Property(tries = 50, seed = "2026")
    void piece_readByTheJdk_hasTheSameTracksAndNotes(@ForAll("pieces") Piece piece)
            throws InvalidMidiDataException, IOException {
        Sequence sequence = MidiSystem.getSequence(new ByteArrayInputStream(MidiWriter.write(piece)));
        assertThat(sequence.getTracks()).hasSize(piece.tracks().size() + 1);
        assertThat(sequence.getResolution()).isEqualTo(piece.ticksPerQuarter());
        long begun = 0;
        for (javax.sound.midi.Track track : sequence.getTracks()) {
            for (int i = 0; i < track.size(); i++) {
                begun += track.get(i).getMessage().getStatus() >> 4 == 0x9 ? 1 : 0;
            }
        }
        assertThat(begun).isEqualTo(piece.noteCount());
    }

    @Test
    void repeatedNote_endsBeforeItBeginsAgain() {
        Track track = new Track("", 0, 5, List.of(new Note(0, 10, 60, 1), new Note(10, 10, 60, 2)));
        byte[] bytes = MidiWriter.write(piece(480, track));
        String hex = java.util.HexFormat.of().formatHex(bytes);
        assertThat(hex).contains("00c005" + "00903c01" + "0a803c40" + "00903c02" + "0a803c40" + "00ff2f00");
    }

    @Test
    void piece_beyondWhatAFileHolds_isRefused() {
        assertThatThrownBy(() -> MidiWriter.write(piece(32_768))).hasMessageContaining("1 to 32767");
        Track late = new Track("", 0, 0, List.of(new Note(1L << 28, 1, 60, 60)));
        assertThatThrownBy(() -> MidiWriter.write(piece(480, late))).hasMessageContaining("gaps of at most");
    }

    @Test
    void file_writtenToAPath_leavesNothingElseBeside(@TempDir Path folder) throws IOException {
        Track track = new Track("Lead", 0, 0, List.of(new Note(0, 10, 60, 64)));
        Path path = folder.resolve("song.mid");
        MidiWriter.write(piece(480, track), path);
        assertThat(MidiReader.read(path).tracks()).containsExactly(track);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    private static Piece piece(int resolution, Track... tracks) {
        return new Piece("", TempoMap.constant(resolution, 120), List.of(), List.of(), List.of(tracks));
    }
}
