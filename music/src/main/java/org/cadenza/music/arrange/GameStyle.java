package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.BassPlayer;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer.Interval;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.EchoPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Game: a sound chip with too few voices, so chords become arpeggios, the tune echoes itself and the drums are noise.
 * Soft moods leave the dungeon for the village: ocarina, harp and music box.
 */
final class GameStyle extends Style {

    private static final String ARPEGGIO = """
            sparse 4/4
              chip  1.2.3.2.1.2.3.2.
            verse 4/4
              chip  1231231212312312 | 1232123212321232
            full 4/4
              chip  1234123412341234 | 1235432112354321
            sparse 3/4
              chip  1.2.3.2.3.2.
            verse 3/4
              chip  123123123123
            verse 6/8
              chip  123432123432
            """;

    private static final String VILLAGE = """
            verse 4/4
              hands 1-2-3-4-3-2-3-2- | 1-3-2-4-3-5-4-2-
            verse 3/4
              hands 1-2-3-4-3-2-
            verse 6/8
              hands 123432
            """;

    private static final String OFFBEATS = """
            verse 4/4
              chip  ..x...x...x...x.
            full 4/4
              chip  ..X.x.X...X.x.X.
            verse 3/4
              chip  ....x...x...
            verse 6/8
              chip  .ox.ox
            """;

    private static final String BASS = """
            sparse 4/4
              bass  1-------5-------
            verse 4/4
              bass  1.1.8.1.1.1.8.1.
            verse 4/4
              bass  1.1.8.1.5.5.8.a.
            full 4/4
              bass  1.8.1.8.1.8.1.8.
            full 4/4
              bass  1.8.1.8.5.8.7.a.
            verse 3/4
              bass  1.1.8.1.5.1.
            verse 6/8
              bass  1.81.5
            """;

    private static final String NOISE = """
            sparse 4/4
              hat   x...x...x...x...
            verse 4/4
              hat   x.x.x.x.x.x.x.x.
              snare ....X.......X...
              kick  X.....x.X.......
            full 4/4
              hat   x.xxx.xxx.xxx.xx
              snare ....X.......X..x
              kick  X..x..x.X..x..x.
            sparse 3/4
              hat   x...x...x...
            verse 3/4
              hat   x.x.x.x.x.x.
              snare ....X...X...
              kick  X...........
            verse 6/8
              hat   xxxxxx
              snare ...X..
              kick  X....x
            """;

    private static final String FILLS = """
            verse 4/4
              snare ............xxxx | ..........x.x.xx
            full 4/4
              snare ........x.x.xxxx | ........xxx.xxx.
            """;

    GameStyle() {
        super(
                Genre.GAME,
                new double[] {96, 132, 160},
                "4/4 3/4 6/8",
                List.of(0, 2, 4, 7, 9, 11),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 bridge:C8 verse:A8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 bridge:C8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8",
                                "intro:I2 * verse:A8 verse:A8 chorus:B8 verse:A8",
                                "* verse:A8 chorus:B8 verse:A8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8",
                                "intro:I2 * verse:A8 chorus:B8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8",
                                "* verse:A8 chorus:B8",
                                "* verse:A4 chorus:B4 verse:A4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8", "verse:A8")));
    }

    @Override
    Band band(Session session) {
        Band band = new Band()
                .dressing(Dressing.SEVENTH_ON_DOMINANT)
                .ending(session.gentle() ? Ending.SETTLE : Ending.STABS)
                .kit(24)
                .loose(0.1);
        if (session.gentle()) {
            village(session, band);
        } else {
            chip(session, band);
        }
        return Atmosphere.ELECTRIC.over(session, band);
    }

    private static void chip(Session session, Band band) {
        Instrument lead = session.pick(SQUARE, SQUARE, SAW, OCARINA);
        band.seat(
                        Part.LEAD,
                        lead,
                        new LeadPlayer(
                                lead,
                                Manner.of(0.86, 0.25, Ornament.GRACE, Ornament.MORDENT, Ornament.VIBRATO),
                                session.hand()))
                .at(56, 26);
        band.seat(Part.LEAD, SQUARE, new DoublingPlayer(SQUARE, Interval.THIRD_BELOW, 70))
                .from(0.78)
                .gain(-9)
                .at(72, 26);
        band.seat(Part.COUNTER, lead, new EchoPlayer(lead, 0.75, 60))
                .notIn(Role.INTRO)
                .gain(-1)
                .at(104, 30);
        ChordPlayer arpeggio = new ChordPlayer(new Voicer(Layout.LEADING, 3, 60, 79), ARPEGGIO).length(0.7);
        band.seat(Part.COMPING, SQUARE, arpeggio).gain(0).at(30, 20);
        ChordPlayer offbeats = new ChordPlayer(new Voicer(Layout.LEADING, 2, 55, 70), OFFBEATS).length(0.4);
        band.seat(Part.COMPING, SAW, offbeats).from(0.6).gain(-4).at(96, 20);
        band.seat(Part.BASS, SYNTH_BASS, new BassPlayer(SYNTH_BASS, BASS).length(0.7))
                .from(0.2)
                .at(64, 4);
        if (session.tense() || session.mood().valence() < 0) {
            band.seat(Part.PAD, SYNTH_STRINGS, new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 70), 58, 0))
                    .from(0.5)
                    .at(64, 50);
        }
        band.drums(
                        Part.DRUMS,
                        "noise channel",
                        new DrumPlayer(NOISE, session.hand()).fills(FILLS).crash(Drum.CRASH))
                .from(0.3)
                .gain(-2)
                .at(64, 8);
    }

    private static void village(Session session, Band band) {
        Instrument lead = session.pick(OCARINA, FLUTE, RECORDER, MUSIC_BOX);
        Manner manner = Manner.of(0.95, 0.3, Ornament.GRACE, Ornament.MORDENT);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand())).at(60, 66);
        band.seat(Part.COUNTER, CELESTA, new EchoPlayer(CELESTA, 1.5, 52))
                .notIn(Role.INTRO)
                .gain(-2)
                .at(98, 76);
        ChordPlayer harp = new ChordPlayer(new Voicer(Layout.FULL, 4, 52, 72), VILLAGE).length(1);
        band.seat(Part.COMPING, session.pick(HARP, MARIMBA, NYLON_GUITAR), harp)
                .gain(2)
                .at(44, 60);
        band.seat(Part.BASS, FRETLESS_BASS, new BassPlayer(FRETLESS_BASS, BASS).length(1))
                .until(0.36)
                .at(64, 20);
        band.seat(Part.BASS, PIZZICATO, new BassPlayer(PIZZICATO, BASS).length(0.8))
                .from(0.3601)
                .at(64, 40);
        band.seat(
                        Part.PAD,
                        session.mood().valence() < 0 ? SLOW_STRINGS : SYNTH_STRINGS,
                        new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 70), 56, 0.1))
                .gain(1)
                .at(80, 80);
    }
}
