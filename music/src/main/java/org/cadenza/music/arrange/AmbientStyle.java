package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.DronePlayer;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.arrange.player.SparklePlayer;
import org.cadenza.music.score.Genre;

/**
 * Ambient: slow air. Pads that overlap, a low drone, bells that fall here and there, the tune far away in long notes;
 * no drums unless the mood insists, and then only a heartbeat.
 */
final class AmbientStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
            List.of(),
            List.of(MAJOR_NINTH, ADDED_NINTH),
            List.of(SUSPENDED_FOURTH, ADDED_NINTH),
            List.of(MINOR_ADDED_NINTH),
            List.of(MINOR_SEVENTH));

    private static final String WAVES = """
            sparse 4/4
              hands 1-------3-------
            verse 4/4
              hands 1---2---3---4--- | 1---3---5---4---
            full 4/4
              hands 1-2-3-4-5-4-3-2- | 1-3-2-4-3-5-4-6-
            verse 3/4
              hands 1---2---3---
            verse 6/8
              hands 1-2-3-
            """;

    private static final String HEARTBEAT = """
            verse 4/4
              kick  x..o............
              shaker g...g...g...g...
            full 4/4
              kick  x..o....x..o....
              rim   ........o.......
              shaker o.g.o.g.o.g.o.g.
            verse 3/4
              kick  x..o........
            verse 6/8
              kick  x.o...
            """;

    AmbientStyle() {
        super(
                Genre.AMBIENT,
                new double[] {56, 70, 88},
                "4/4 3/4 6/8",
                List.of(0, 2, 5, 7, 9, 10, 4),
                new FormBook(
                        List.of(
                                "intro:I8 * verse:A8 bridge:B8 verse:A8 outro:O8",
                                "intro:I4 * verse:A8 bridge:B8 verse:A8 outro:O4",
                                "intro:I4 * verse:A8 verse:A8 outro:O4",
                                "intro:I4 * verse:A8 bridge:B4 outro:O4",
                                "intro:I4 * verse:A8 outro:O4",
                                "intro:I2 * verse:A8 outro:O2",
                                "intro:I2 * verse:A4 outro:O2",
                                "* verse:A4",
                                "verse:A2"),
                        List.of("verse:A8 bridge:B8", "verse:A8")));
    }

    @Override
    Band band(Session session) {
        Band band =
                new Band().dressing(DRESSING).ending(Ending.FADE).rubato(0.02).loose(1.6);
        Instrument lead = session.bright()
                ? session.pick(PAN_FLUTE, VOICES, FM_PIANO, FLUTE)
                : session.pick(VOICES, CELLO, PIANO, HORN);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, Manner.of(1, 0.15, Ornament.VIBRATO), session.hand()))
                .gain(-1)
                .at(60, 104)
                .late(20);
        air(session, band);
        return Atmosphere.ELECTRIC.over(session, band);
    }

    private static void air(Session session, Band band) {
        Instrument low = session.pick(WARM_PAD, HALO_PAD, CHOIR_PAD);
        Instrument high = session.tense() ? SWEEP_PAD : session.pick(NEW_AGE_PAD, SLOW_STRINGS, WARM_PAD);
        band.seat(Part.PAD, low, new PadPlayer(new Voicer(Layout.FULL, 4, 48, 69), 72, 0.8))
                .gain(1)
                .at(40, 100)
                .chorus(40);
        band.seat(Part.PAD, high, new PadPlayer(new Voicer(Layout.ROOTLESS, 3, 60, 79), 58, 0.8))
                .from(0.3)
                .gain(1)
                .at(92, 110)
                .chorus(40);
        band.seat(Part.BASS, session.pick(SUB_BASS, CONTRABASS), new DronePlayer(33, 66))
                .gain(-5)
                .at(64, 60);
        ChordPlayer waves = new ChordPlayer(new Voicer(Layout.FULL, 4, 55, 76), WAVES).length(1);
        band.seat(Part.COMPING, session.pick(HARP, ELECTRIC_PIANO, PIANO), waves)
                .from(0.12)
                .gain(-1)
                .at(50, 96);
        Instrument bell = session.pick(CELESTA, CRYSTAL, MUSIC_BOX, VIBRAPHONE);
        double density = 0.1 + 0.06 * (1 + session.mood().arousal());
        band.seat(Part.COUNTER, bell, new SparklePlayer(bell, 67, 91, density, 56, session.hand()))
                .gain(1)
                .at(84, 110);
        if (session.mood().arousal() > 0.3) {
            band.kit(25);
            band.drums(Part.PERCUSSION, "heartbeat", new DrumPlayer(HEARTBEAT, session.hand()).last(null))
                    .from(0.45)
                    .gain(2)
                    .at(64, 80);
        }
    }
}
