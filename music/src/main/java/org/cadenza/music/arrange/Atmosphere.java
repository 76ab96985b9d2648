package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;

import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.BassPlayer;
import org.cadenza.music.arrange.player.CounterPlayer;
import org.cadenza.music.arrange.player.DronePlayer;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.arrange.player.SparklePlayer;
import org.cadenza.music.score.Form.Role;

/**
 * What a mood adds to a band, besides how everyone plays: a trembling pedal where it is tense, drums of war and horns
 * where it is epic, bells where it dreams, a cello where it grieves.
 *
 * @param bows strings of the genre's world
 * @param bell what glitters in it
 */
record Atmosphere(Instrument bows, Instrument tremolo, Instrument voice, Instrument bell) {

    static final Atmosphere ACOUSTIC = new Atmosphere(SLOW_STRINGS, TREMOLO_STRINGS, CELLO, CELESTA);
    static final Atmosphere ELECTRIC = new Atmosphere(SYNTH_STRINGS, TREMOLO_STRINGS, HORN, CRYSTAL);

    private static final String WAR_DRUM = """
            verse 4/4
              drum  1.......1.......
            full 4/4
              drum  1.....1.5...1.1.
            verse 3/4
              drum  1...........
            full 3/4
              drum  1.......5.5.
            verse 6/8
              drum  1..5..
            """;

    private static final String TAMBOURINE = """
            verse 4/4
              tambourine ....x.......x...
            full 4/4
              tambourine o.o.x.o.o.o.x.o.
            verse 3/4
              tambourine ....x...x...
            verse 6/8
              tambourine ..xo.x
            """;

    private static final String SHAKER = """
            verse 4/4
              shaker xgogxgogxgogxgog
            verse 3/4
              shaker xgogxgogxgog
            verse 6/8
              shaker xooxoo
            """;

    /** Seats who the mood calls for and returns the band. */
    Band over(Session session, Band band) {
        switch (session.mood().name()) {
            case "tense" -> tense(band);
            case "epic" -> epic(band);
            case "romantic" -> bowed(band, 0.34, VIOLIN);
            case "sad" -> bowed(band, 0.3, voice);
            case "dreamy" -> dreamy(session, band);
            case "calm" -> pad(band, bows, 50, 0.2).gain(-2);
            case "happy" -> percussion(session, band, "tambourine", TAMBOURINE);
            case "energetic" -> percussion(session, band, "shaker", SHAKER);
            default -> {}
        }
        return band;
    }

    private static Seat pad(Band band, Instrument instrument, double loudness, double from) {
        PadPlayer player = new PadPlayer(new Voicer(Layout.TRIAD, 3, 52, 71), loudness, 0.1);
        return band.seat(Part.PAD, instrument, player).from(from).at(84, 80);
    }

    private void tense(Band band) {
        pad(band, tremolo, 62, 0.4).gain(2);
        band.seat(Part.PAD, CONTRABASS, new DronePlayer(33, 64))
                .in(Role.INTRO, Role.VERSE, Role.BRIDGE)
                .at(64, 60);
    }

    private void epic(Band band) {
        pad(band, CHOIR, 64, 0.55).gain(2);
        band.seat(Part.COUNTER, HORN, new CounterPlayer(HORN, 50, 67, 76))
                .from(0.6)
                .gain(1)
                .at(44, 80);
        if (band.seats.stream().noneMatch(seat -> seat.instrument == TIMPANI)) {
            BassPlayer drum = new BassPlayer(TIMPANI, WAR_DRUM).length(1);
            band.seat(Part.PERCUSSION, TIMPANI, drum).from(0.5).gain(2).at(70, 76);
        }
    }

    private void bowed(Band band, double from, Instrument singer) {
        pad(band, bows, 56, from);
        int low = singer == VIOLIN ? 60 : 50;
        band.seat(Part.COUNTER, singer, new CounterPlayer(singer, low, low + 16, 68))
                .from(from + 0.08)
                .gain(1)
                .at(46, 76);
    }

    private void dreamy(Session session, Band band) {
        pad(band, WARM_PAD, 60, 0.2).gain(1).chorus(50);
        band.seat(Part.COUNTER, bell, new SparklePlayer(bell, 72, 94, 0.16, 56, session.hand()))
                .at(96, 100);
    }

    /** More percussion, where there is a drummer at all. */
    private static void percussion(Session session, Band band, String name, String chart) {
        if (band.seats.stream().anyMatch(seat -> seat.part == Part.DRUMS)) {
            DrumPlayer player = new DrumPlayer(chart, session.hand()).last(null);
            band.drums(Part.PERCUSSION, name, player).from(0.6).gain(-2).at(88, 28);
        }
    }
}
