package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.BassPlayer;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.CounterPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer.Interval;
import org.cadenza.music.arrange.player.DronePlayer;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Folk: strophes of a dance tune. Fiddle, whistle or flute with rolls and grace notes over a drone, a boom-chuck guitar
 * and a frame drum; or banjo and mouth organ over guitar and bass. Each strophe someone joins in.
 */
final class FolkStyle extends Style {

    private static final String BOOM_CHUCK = """
            sparse 4/4
              hand  b-------f-------
            verse 4/4
              hand  b---x---f---x---
            full 4/4
              hand  b---x-o-f---x-o-
            full 4/4
              hand  b---x-xof---xoxo
            sparse 3/4
              hand  b-----------
            verse 3/4
              hand  b---x---x---
            full 3/4
              hand  b---x-o-x-o-
            sparse 6/8
              hand  b-----
            verse 6/8
              hand  b-xf-x
            full 6/8
              hand  b-xfox
            verse 2/4
              hand  b-x-f-x-
            """;

    private static final String FINGERS = """
            verse 4/4
              hand  b-2-3-4-f-2-4-3-
            verse 3/4
              hand  b-2-3-4-3-2-
            verse 6/8
              hand  b23f34
            """;

    private static final String ROLL = """
            verse 4/4
              hand  1-3-4-2-3-4-1-3-
            full 4/4
              hand  1324312413243124
            verse 3/4
              hand  1-3-4-2-3-4-
            verse 6/8
              hand  134234
            """;

    private static final String BASS = """
            verse 4/4
              bass  1-------L-------
            verse 4/4
              bass  1-------5---a---
            verse 3/4
              bass  1-----------
            full 3/4
              bass  1-------5---
            verse 6/8
              bass  1--L--
            verse 2/4
              bass  1---L---
            """;

    private static final String FRAME_DRUM = """
            sparse 4/4
              low-conga  x.......x.......
            verse 4/4
              low-conga  X..o..x.x..o..x.
              mute-conga ...g..g...g.g...
            full 4/4
              low-conga  X..x..x.X..x..x.
              mute-conga ..g.o.g.o.g.o.gg
              tambourine ....x.......x...
            sparse 3/4
              low-conga  x...........
            verse 3/4
              low-conga  X...o...o...
              mute-conga ......g...g.
            full 3/4
              low-conga  X...x...x.x.
              tambourine ....x...x...
            sparse 6/8
              low-conga  x.....
            verse 6/8
              low-conga  X.ox.o
              mute-conga .g..g.
            full 6/8
              low-conga  X.xX.x
              mute-conga .g..g.
              tambourine ...x..
            """;

    FolkStyle() {
        super(
                Genre.FOLK,
                new double[] {80, 112, 144},
                "4/4 6/8 3/4 2/4",
                List.of(2, 7, 9, 4, 0),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 verse:A8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8",
                                "* verse:A8 verse:A8 chorus:B8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8",
                                "intro:I2 * verse:A8 verse:A8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 outro:O2",
                                "intro:I2 * verse:A4 verse:A4 chorus:B4 chorus:B4",
                                "* verse:A4 verse:A4 chorus:B4 chorus:B4",
                                "* verse:A4 chorus:B4 verse:A4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 verse:A8 chorus:B8 chorus:B8", "verse:A8 chorus:B8")));
    }

    @Override
    Band band(Session session) {
        Band band = new Band()
                .dressing(Dressing.SEVENTH_ON_DOMINANT)
                .ending(session.gentle() ? Ending.RITARDANDO : Ending.SETTLE)
                .loose(1.2);
        boolean celtic = session.compound() || session.chance(0.6);
        Instrument lead = celtic
                ? session.bright() ? session.pick(WHISTLE, FIDDLE, FLUTE) : session.pick(FIDDLE, FLUTE, RECORDER)
                : session.pick(HARMONICA, FIDDLE, NYLON_GUITAR);
        Ornament[] known = lead == NYLON_GUITAR
                ? new Ornament[] {Ornament.GRACE}
                : new Ornament[] {Ornament.GRACE, Ornament.ROLL, Ornament.MORDENT};
        Manner manner = Manner.of(celtic ? 0.9 : 0.93, session.gentle() ? 0.3 : 0.5, known);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand())).at(62, 48);
        Instrument second = celtic ? ACCORDION : VIOLIN;
        band.seat(
                        Part.LEAD,
                        second,
                        new DoublingPlayer(second, celtic ? Interval.OCTAVE_BELOW : Interval.THIRD_BELOW, 68))
                .climax()
                .gain(-7)
                .at(92, 46);
        accompany(session, band, celtic);
        return Atmosphere.HALL.over(session, band);
    }

    private static void accompany(Session session, Band band, boolean celtic) {
        boolean fingers = session.gentle();
        Voicer hand = new Voicer(Layout.LEADING, 4, 52, 69);
        band.seat(
                        Part.COMPING,
                        celtic ? STEEL_GUITAR : NYLON_GUITAR,
                        new ChordPlayer(hand, fingers ? FINGERS : BOOM_CHUCK)
                                .bassFrom(40)
                                .strum(fingers ? 0 : 0.018)
                                .length(fingers ? 1 : 0.7))
                .at(44, 32);
        if (celtic) {
            band.seat(Part.PAD, ACCORDION, new DronePlayer(50, 56))
                    .from(0.36)
                    .gain(-1)
                    .at(88, 50);
        } else {
            Voicer roll = new Voicer(Layout.LEADING, 4, 50, 68);
            band.seat(Part.COMPING, BANJO, new ChordPlayer(roll, ROLL).length(1))
                    .from(0.42)
                    .gain(-4)
                    .at(90, 30);
            band.seat(Part.PAD, ACCORDION, new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 69), 54, 0))
                    .from(0.6)
                    .at(96, 44);
        }
        band.seat(Part.BASS, ACOUSTIC_BASS, new BassPlayer(ACOUSTIC_BASS, BASS).length(0.8))
                .from(0.34)
                .at(64, 18);
        band.seat(Part.COUNTER, CELLO, new CounterPlayer(CELLO, 45, 62, 62))
                .in(Role.CHORUS)
                .from(0.5)
                .at(74, 50);
        band.drums(Part.PERCUSSION, "frame drum", new DrumPlayer(FRAME_DRUM, session.hand()).last(null))
                .from(0.42)
                .gain(4)
                .at(56, 40);
    }
}
