package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.BassPlayer;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.CounterPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Pop: a clear tune over piano or strummed guitar, a backbeat, strings that open up in the chorus, and a last chorus
 * sung in harmony.
 */
final class PopStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
            List.of(Quality.ADDED_NINTH),
            List.of(Quality.ADDED_NINTH),
            List.of(),
            List.of(),
            List.of(Quality.MINOR_SEVENTH));

    private static final String PIANO_EIGHTHS = """
            sparse 4/4
              low   b---------------
              high  ....x-------o---
            verse 4/4
              low   b-------b-------
              high  x---o---x---o-o-
            full 4/4
              low   b-----b-b-----b-
              high  X-x-x-x-X-x-x-x-
            sparse 3/4
              low   b-----------
              high  ....x---o---
            verse 3/4
              low   b-----------
              high  ....x---x---
            full 3/4
              low   b-------b---
              high  X-o-x-o-x-o-
            sparse 6/8
              low   b-----
              high  ..x-o-
            verse 6/8
              low   b--b--
              high  .oo.oo
            full 6/8
              low   b--b--
              high  XooXoo
            """;

    private static final String STRUM = """
            sparse 4/4
              hand  x---------------
            verse 4/4
              hand  x---x-x-..x-x-x-
            full 4/4
              hand  X-o-x-xo.xx-X-xo
            sparse 3/4
              hand  x-----------
            verse 3/4
              hand  x---x-o-x-o-
            full 3/4
              hand  X-o-x-oox-oo
            verse 6/8
              hand  x--x-o
            full 6/8
              hand  X-oX-o
            """;

    private static final String PLUCKED = """
            verse 4/4
              keys  1-2-3-4-3-2-3-2-
            full 4/4
              keys  1-3-2-4-5-4-3-2-
            verse 3/4
              keys  1-2-3-4-3-2-
            verse 6/8
              keys  123432
            """;

    private static final String BASS = """
            sparse 4/4
              bass  1---------------
            verse 4/4
              bass  1-----1-1-----5-
            verse 4/4
              bass  1-----1-5-----a-
            full 4/4
              bass  1-1-1-1-1-1-5-1-
            full 4/4
              bass  1-1-1-5-8-5-1-a-
            sparse 3/4
              bass  1-----------
            verse 3/4
              bass  1-------5---
            full 3/4
              bass  1---1-5-a---
            verse 6/8
              bass  1--5-a
            sparse 6/8
              bass  1-----
            """;

    PopStyle() {
        super(
                Genre.POP,
                new double[] {76, 104, 124},
                "4/4 6/8 3/4",
                List.of(0, 2, 4, 5, 7, 9, 11),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8 bridge:C8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8 bridge:C4 chorus:B8",
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 bridge:C4 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 bridge:C4 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 bridge:C4 chorus:B8",
                                "* verse:A8 chorus:B8 verse:A8 chorus:B8",
                                "intro:I4 * verse:A4 chorus:B4 verse:A4 chorus:B4 bridge:C4 chorus:B4",
                                "intro:I4 * verse:A8 chorus:B8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 outro:O4",
                                "* verse:A4 chorus:B4 verse:A4 chorus:B4 bridge:C4 chorus:B4",
                                "intro:I2 * verse:A4 chorus:B4 verse:A4 chorus:B4 outro:O2",
                                "* verse:A4 chorus:B4 verse:A4 chorus:B4",
                                "* verse:A4 chorus:B4 chorus:B4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8")));
    }

    @Override
    Band band(Session session) {
        String groove = session.gentle()
                ? session.pick(PopDrums.HALF_TIME, PopDrums.GROOVE)
                : session.pick(PopDrums.GROOVE, PopDrums.GROOVE, PopDrums.DANCE);
        Band band = new Band()
                .dressing(session.tense() ? Dressing.PLAIN : DRESSING)
                .ending(session.driving() ? Ending.CRASH : Ending.RITARDANDO)
                .kit(session.gentle() ? 8 : 0);
        Instrument lead = session.gentle()
                ? session.bright()
                        ? session.pick(FLUTE, NYLON_GUITAR, ELECTRIC_PIANO)
                        : session.pick(CLARINET, OBOE, PIANO, ELECTRIC_PIANO)
                : session.pick(CLEAN_GUITAR, ALTO_SAX, VIOLIN, PIANO);
        Manner manner = Manner.of(0.93, 0.2, Ornament.GRACE, Ornament.VIBRATO);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand())).at(64, 50);
        band.seat(Part.LEAD, VOICES, new DoublingPlayer(VOICES, DoublingPlayer.Interval.THIRD_BELOW, 66))
                .climax()
                .gain(-9)
                .at(48, 60);
        Instrument bass = session.pick(FINGER_BASS, PICK_BASS, FINGER_BASS);
        band.seat(Part.BASS, bass, new BassPlayer(bass, BASS)).from(0.2).at(64, 12);
        comping(session, band);
        band.seat(
                        Part.PAD,
                        session.gentle() ? SLOW_STRINGS : STRINGS,
                        new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 72), 62, 0))
                .from(session.gentle() ? 0.3 : 0.55)
                .at(76, 70);
        band.seat(Part.COUNTER, CELLO, new CounterPlayer(CELLO, 48, 64, 66))
                .in(Role.CHORUS, Role.BRIDGE)
                .from(0.4)
                .at(40, 60);
        band.drums(
                        Part.DRUMS,
                        "drum kit",
                        new DrumPlayer(groove, session.hand())
                                .fills(PopDrums.FILLS)
                                .crash(Drum.CRASH))
                .from(0.36)
                .at(64, 24);
        return Atmosphere.HALL.over(session, band);
    }

    private static void comping(Session session, Band band) {
        Instrument keys = session.gentle() ? session.pick(PIANO, ELECTRIC_PIANO) : PIANO;
        Voicer close = new Voicer(Layout.FULL, 3, 52, 70);
        band.seat(Part.COMPING, keys, new ChordPlayer(close, PIANO_EIGHTHS).bassFrom(43))
                .at(52, 40);
        if (session.gentle()) {
            ChordPlayer plucked = new ChordPlayer(new Voicer(Layout.FULL, 4, 52, 74), PLUCKED);
            band.seat(Part.COMPING, NYLON_GUITAR, plucked).from(0.3).gain(-3).at(92, 50);
        } else {
            ChordPlayer strummed = new ChordPlayer(new Voicer(Layout.FULL, 5, 43, 68), STRUM)
                    .strum(0.022)
                    .length(0.8);
            band.seat(Part.COMPING, STEEL_GUITAR, strummed).from(0.4).gain(-4).at(92, 36);
        }
    }
}
