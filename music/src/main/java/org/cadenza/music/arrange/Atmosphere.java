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
 * @param voice who grieves in it
 * @param bell what glitters in it
 * @param grand whether kettledrums belong to it
 * @param shaken whether tambourine and shaker do
 */
record Atmosphere(Instrument bows, Instrument voice, Instrument bell, boolean grand, boolean shaken) {

    /** Chamber and church, village and stadium. */
    static final Atmosphere HALL = new Atmosphere(SLOW_STRINGS, CELLO, CELESTA, true, true);

    /** Small bands with a groove of their own. */
    static final Atmosphere CLUB = new Atmosphere(SLOW_STRINGS, CELLO, VIBRAPHONE, false, false);

    /** Machines. */
    static final Atmosphere ELECTRIC = new Atmosphere(SYNTH_STRINGS, HORN, CRYSTAL, false, true);

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
            case "happy" -> percussion(session, band, "tambourine", TAMBOURINE, 2);
            case "energetic" -> percussion(session, band, "shaker", SHAKER, 9);
            default -> {}
        }
        return band;
    }

    private static Seat pad(Band band, Instrument instrument, double loudness, double from) {
        boolean taken = seated(band, Part.PAD, instrument);
        // Where every chord has its seventh, none of them leads: hold the triads.
        Layout layout = band.dressing.foreign() ? Layout.TRIAD : Layout.LEADING;
        PadPlayer player = new PadPlayer(new Voicer(layout, 3, 52, 71), loudness, 0.1);
        return band.seat(Part.PAD, taken ? WARM_PAD : instrument, player)
                .from(from)
                .at(84, 80);
    }

    private static boolean seated(Band band, Part part, Instrument instrument) {
        return band.seats.stream().anyMatch(seat -> seat.part == part && seat.instrument == instrument);
    }

    private void tense(Band band) {
        pad(band, TREMOLO_STRINGS, 62, 0.4).gain(2);
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
        if (grand && band.seats.stream().noneMatch(seat -> seat.instrument == TIMPANI)) {
            BassPlayer drum = new BassPlayer(TIMPANI, WAR_DRUM).length(1);
            band.seat(Part.PERCUSSION, TIMPANI, drum).from(0.5).gain(2).at(70, 76);
        }
    }

    private void bowed(Band band, double from, Instrument wanted) {
        pad(band, bows, 56, from);
        Instrument singer = seated(band, Part.COUNTER, wanted) ? VIOLA : wanted;
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
    private void percussion(Session session, Band band, String name, String chart, double gain) {
        if (shaken && band.seats.stream().anyMatch(seat -> seat.part == Part.DRUMS)) {
            DrumPlayer player = new DrumPlayer(chart, session.hand()).last(null);
            band.drums(Part.PERCUSSION, name, player).from(0.6).gain(gain).at(88, 28);
        }
    }
}
