package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.NoteList;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Songs of a tune that is given on the command line. */
class ComposeTuneTest {

    private static final String TUNE = "C4 E4 G4 E4 F4 A4 G4:2";

    @TempDir
    private Path folder;

    private Session compose(String... arguments) {
        Path out = folder.resolve("song.mid");
        String[] always = {"compose", "--genre", "folk", "--seed", "1", "--out", out.toString()};
        return Session.run(
                Stream.concat(Arrays.stream(always), Arrays.stream(arguments)).toArray(String[]::new));
    }

    @Test
    void notes_becomeASong_thatTheLineForItMakesAgain() throws IOException {
        Session session = compose("--tune", TUNE, "--bars", "8");
        assertThat(session.exitCode()).as(session.err()).isZero();
        assertThat(session.out())
                .contains("Key       C major", "Form      intro:I2 verse:A4 outro:O2", "--tune '" + TUNE + "'");
        byte[] song = Files.readAllBytes(folder.resolve("song.mid"));
        compose("--tune", TUNE, "--bars", "8");
        assertThat(Files.readAllBytes(folder.resolve("song.mid"))).isEqualTo(song);
    }

    @Test
    void file_saysMeterTempoAndTitleToo_andWhatWasReadOtherwise() throws IOException {
        Piece piece = new Piece(
                "My Reel",
                TempoMap.constant(LeadSheet.TICKS_PER_QUARTER, 180),
                List.of(new Meter.Change(0, new Meter(9, 8))),
                List.of(),
                List.of(new Track("", 0, 0, NoteList.parse(TUNE, LeadSheet.TICKS_PER_QUARTER))));
        Path file = Files.write(folder.resolve("reel.mid"), MidiWriter.write(piece));
        Session session = compose("--tune", file.toString(), "--title", "Mine");
        assertThat(session.exitCode()).as(session.err()).isZero();
        assertThat(session.err()).contains("The file is in 9/8");
        assertThat(session.out()).contains("Title     Mine", "Meter     6/8", "Tempo     180 bpm");
        assertThat(compose("--tune", file.toString()).out()).contains("Title     My Reel");
        assertThat(MidiReader.read(folder.resolve("song.mid")).meterAt(0)).isEqualTo(Meter.SIX_EIGHT);
    }

    @Test
    void whatIsNoTune_isRefusedInOneSentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mid"), "no music");
        assertThat(compose("--tune", text.toString()).exitCode()).isNotZero();
        assertThat(compose("--tune", "C4 H4").err()).contains("'H4' is no note");
        assertThat(compose("--tune", TUNE, "--model", "composer").err()).contains("choose one of them");
        assertThat(folder.resolve("song.mid")).doesNotExist();
    }
}
