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
import org.cadenza.music.arrange.player.GapPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Funk and soul: everything is rhythm. A slapped or fingered bass on the one, sixteenth-note guitar and clavinet that
 * leave holes for each other, ghost notes on the snare, horns that answer, and three stabs to stop.
 */
final class FunkStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
            List.of(SIXTH, ADDED_NINTH),
            List.of(MAJOR_NINTH, ADDED_NINTH),
            List.of(NINTH, DOMINANT_SEVENTH),
            List.of(MINOR_NINTH, MINOR_SEVENTH),
            List.of(MINOR_SEVENTH));

    private static final String SCRATCH = """
            sparse 4/4
              hand  ....x.......x...
            verse 4/4
              hand  x.gx.g.xg.x.g.g. | x.gx.g.xg.xg.gx.
            full 4/4
              hand  X.gxgx.gX.gxg.xg | X.gxgx.gxg.xgxXx
            verse 3/4
              hand  x.gx.g.xg.x.
            full 3/4
              hand  X.gxgx.gX.xg
            verse 6/8
              hand  xgxgxg
            """;

    private static final String CLAV = """
            verse 4/4
              keys  1.2..3.1..2.3.2. | 1.2..3.1.3..2.1.
            full 4/4
              keys  1.23.1.x..2.3.x. | 1.23.1.x.3.2x.x.
            verse 3/4
              keys  1.2..3.1..2.
            verse 6/8
              keys  1.23.2
            """;

    private static final String BASS = """
            sparse 4/4
              bass  R---....1-......
            verse 4/4
              bass  R--1..g8.g1.5.7. | R--1..g8..7.5.a-
            full 4/4
              bass  R.81.g8.R.g75.7g | R.81.g8.5.g7.1a-
            sparse 3/4
              bass  R---........
            verse 3/4
              bass  R--1..g8.g5.
            full 3/4
              bass  R.81.g8.5.a-
            verse 6/8
              bass  R.18.5 | R.15.a
            """;

    private static final String GROOVE = """
            sparse 4/4
              hat   x.o.x.o.x.o.x.o.
              rim   ....x.......x...
              kick  X.........x.....
            verse 4/4
              hat   x.xox.xox.xox.x.
              open  ...............o
              snare ....X..g.g..X..g
              kick  X..x..x...x..... | X.x....x..x..x..
            full 4/4
              hat   xoxoxoxoxoxoxo..
              open  ..............X.
              snare ..g.X..g.g.gX.g.
              kick  X..x..x.X.x..x.. | X.xx...x..x..x..
              tambourine ....x.......x...
            sparse 3/4
              hat   x.o.x.o.x.o.
              kick  X.........x.
            verse 3/4
              hat   x.xox.xox.xo
              snare ....X..g.g..
              kick  X..x..x...x.
            full 3/4
              hat   xoxoxoxoxoxo
              snare ....X..gX.g.
              kick  X..x..x...x.
            verse 6/8
              hat   xoxxox
              snare .g.X.g
              kick  X.x.x.
            """;

    private static final String FILLS = """
            verse 4/4
              snare    ............xgxX | ........x..x..xX
              kick     X.............. .
            full 4/4
              snare    ........xxgxX.X. | ....X..X..X.xxXX
              kick     X..x..x......... | X.x.............
              low-tom  .............x.x | ................
            """;

    private static final String HORNS = """
            verse 4/4
              brass  ....X.X......... | ..........x-X...
            full 4/4
              brass  X.........x.X--- | ....x.X-....x.X.
            verse 3/4
              brass  ....X.X.....
            verse 6/8
              brass  ...x.X
            """;

    FunkStyle() {
        super(
                Genre.FUNK,
                new double[] {82, 102, 118},
                "4/4",
                List.of(4, 9, 2, 7, 5, 10),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8 bridge:C8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 bridge:C4 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 bridge:C4 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 bridge:C4 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A4 chorus:B4 verse:A4 chorus:B4",
                                "* verse:A4 chorus:B4 verse:A4 chorus:B4",
                                "* verse:A4 chorus:B4 chorus:B4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8")));
    }

    @Override
    Band band(Session session) {
        Band band = new Band()
                .dressing(DRESSING)
                .ending(session.gentle() ? Ending.SETTLE : Ending.STABS)
                .swingSixteenths(0.55)
                .loose(0.7);
        Instrument lead = session.gentle()
                ? session.pick(ALTO_SAX, ELECTRIC_PIANO, FLUTE)
                : session.pick(ALTO_SAX, TENOR_SAX, ROCK_ORGAN, SYNTH_BRASS);
        Manner manner = Manner.of(0.8, 0.35, Ornament.SCOOP, Ornament.FALL, Ornament.VIBRATO);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand())).at(62, 34);
        band.seat(Part.LEAD, TRUMPET, new DoublingPlayer(TRUMPET, Interval.THIRD_BELOW, 74))
                .climax()
                .gain(-7)
                .at(80, 40);
        rhythm(session, band);
        return Atmosphere.CLUB.over(session, band);
    }

    private static void rhythm(Session session, Band band) {
        Instrument bass = session.driving() ? SLAP_BASS : session.pick(SLAP_BASS, FINGER_BASS);
        band.seat(Part.BASS, bass, new BassPlayer(bass, BASS).length(0.72))
                .gain(1)
                .at(64, 8);
        ChordPlayer scratch = new ChordPlayer(new Voicer(Layout.FULL, 4, 55, 74), SCRATCH)
                .length(0.5)
                .strum(0.008);
        band.seat(Part.COMPING, CLEAN_GUITAR, scratch).from(0.2).gain(4).at(24, 18);
        ChordPlayer keys = new ChordPlayer(new Voicer(Layout.FULL, 3, 50, 67), CLAV).length(0.55);
        band.seat(Part.COMPING, session.gentle() ? ELECTRIC_PIANO : CLAVINET, keys)
                .from(session.gentle() ? 0 : 0.4)
                .gain(3)
                .at(100, 22);
        band.seat(
                        Part.PAD,
                        session.gentle() ? ELECTRIC_PIANO : DRAWBAR_ORGAN,
                        new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 69), 56, 0))
                .from(0.3)
                .notIn(Role.INTRO)
                .at(84, 36);
        ChordPlayer stabs = new ChordPlayer(new Voicer(Layout.ROOTLESS, 3, 58, 77), HORNS).length(0.6);
        band.seat(Part.COUNTER, BRASS, new GapPlayer(stabs)).from(0.36).gain(4).at(50, 40);
        band.drums(
                        Part.DRUMS,
                        "drum kit",
                        new DrumPlayer(GROOVE, session.hand()).fills(FILLS).crash(Drum.CRASH))
                .from(0.06)
                .at(64, 16);
    }
}
