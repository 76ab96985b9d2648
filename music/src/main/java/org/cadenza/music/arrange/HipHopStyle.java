package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.BassPlayer;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.GapPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.arrange.player.RiffPlayer;
import org.cadenza.music.arrange.player.SparklePlayer;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Hip-hop: a loop. Soft moods get dusty drums behind the beat, an electric piano in ninths and a muted horn; hard ones
 * an 808 with rolling hats, a deep sub and a dark bell riff. The hook brings the whole loop, the verse takes things
 * away.
 */
final class HipHopStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
            List.of(MAJOR_SEVENTH, SIXTH),
            List.of(MAJOR_NINTH, MAJOR_SEVENTH),
            List.of(NINTH, SEVENTH_SUSPENDED, SEVENTH_FLAT_NINTH),
            List.of(MINOR_ADDED_NINTH),
            List.of(MINOR_NINTH, MINOR_SEVENTH));

    private static final String KEYS = """
            sparse 4/4
              hand  x---------------
            verse 4/4
              hand  x-----x-....x--- | x-----x-..x-....
            full 4/4
              hand  x--x--x-..x-x--- | x--x--x-..x-..x-
            verse 3/4
              hand  x-----x-..x-
            verse 6/8
              hand  x--x-x
            """;

    private static final String HARD_KEYS = """
            verse 4/4
              hand  x------x--x----- | x------x--x---x-
            verse 3/4
              hand  x------x--x-
            verse 6/8
              hand  x--x-x
            """;

    private static final String RIFF = """
            verse 4/4
              bell  5.4.3.1.5.4.3.2. | 5.4.3.1.2.3.1...
            full 4/4
              bell  5.453.1.5.453.2. | 6.5.4.3.2.3.1...
            verse 3/4
              bell  5.4.3.1.3.2.
            verse 6/8
              bell  543123
            """;

    private static final String BASS = """
            sparse 4/4
              bass  1---------------
            verse 4/4
              bass  1-----1-..1-5--- | 1-----1-..5-..a-
            full 4/4
              bass  R--1--1-..1-5-1- | R--1--1-..5-8-a-
            verse 3/4
              bass  1-----1-..5-
            verse 6/8
              bass  1--1-5
            """;

    private static final String SUB = """
            sparse 4/4
              bass  1---------------
            verse 4/4
              bass  R------1--1----- | R------1--5---a-
            full 4/4
              bass  R---..R1--1---8- | R---..R1--5-1-a-
            verse 3/4
              bass  R------1--5-
            verse 6/8
              bass  R--1-5
            """;

    private static final String DUSTY = """
            sparse 4/4
              hat   o.g.o.g.o.g.o.g.
              rim   ....o.......o...
            verse 4/4
              hat   x.o.x.o.x.o.x.og
              snare ....X.......X...
              kick  X......o..X..... | X..o......X..o..
            full 4/4
              hat   x.oxx.o.x.oxx.o.
              open  ..............o.
              snare ....X..g.g..X..g
              kick  X.x....x..X..... | X..x...x..X..x..
            verse 3/4
              hat   x.o.x.o.x.o.
              snare ........X...
              kick  X.....o.....
            verse 6/8
              hat   xoxoxo
              snare ...X..
              kick  X.o..o
            """;

    private static final String EIGHT_OH_EIGHT = """
            sparse 4/4
              hat   x...x...x...x...
              clap  ........x.......
            verse 4/4
              hat   x.x.x.x.x.x.xxx. | x.x.xxx.x.x.x.xx
              clap  ........X.......
              kick  X......x..x.....
            full 4/4
              hat   xoxoxoxoxoxoxxxx | xoxoxxxxxoxoxoxo
              open  ......x......... | ..............x.
              clap  ........X......o
              snare ........x.......
              kick  X.....xx..x..... | X..x...x..x..x..
            verse 3/4
              hat   x.x.x.x.x.xx
              clap  ........X...
              kick  X.....x.....
            verse 6/8
              hat   xxxxxx
              clap  ...X..
              kick  X.x..x
            """;

    private static final String FILLS = """
            verse 4/4
              snare ..............xx | .............gxX
              kick  ................ | ............x...
            full 4/4
              snare ............xxxx | ..........x.xX.x
            """;

    HipHopStyle() {
        super(
                Genre.HIPHOP,
                new double[] {74, 88, 102},
                "4/4",
                List.of(9, 2, 4, 0, 7, 5),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8 bridge:C4 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B4 verse:A8 chorus:B4 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B4 verse:A8 chorus:B4",
                                "intro:I4 * verse:A8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B4 outro:O4",
                                "intro:I4 * verse:A4 chorus:B4 verse:A4",
                                "* verse:A4 chorus:B4 verse:A4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8", "verse:A8")));
    }

    @Override
    Band band(Session session) {
        boolean hard = session.driving()
                || session.mood().valence() < -0.3 && session.mood().arousal() > 0;
        Band band = new Band().dressing(DRESSING).ending(Ending.SETTLE).swingSixteenths(hard ? 0.52 : 0.6);
        if (hard) {
            hard(session, band);
        } else {
            dusty(session, band);
        }
        return Atmosphere.ELECTRIC.over(session, band);
    }

    private static void dusty(Session session, Band band) {
        Instrument lead = session.pick(MUTED_TRUMPET, VIBRAPHONE, FLUTE, TENOR_SAX);
        Manner manner = lead == VIBRAPHONE
                ? Manner.of(1, 0.2, Ornament.GRACE)
                : Manner.of(0.93, 0.3, Ornament.SCOOP, Ornament.VIBRATO);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand()))
                .at(58, 56)
                .late(22);
        ChordPlayer keys = new ChordPlayer(new Voicer(Layout.FULL, 4, 48, 69), KEYS).strum(0.02);
        band.seat(Part.COMPING, session.pick(ELECTRIC_PIANO, FM_PIANO, JAZZ_GUITAR), keys)
                .gain(1)
                .at(52, 48)
                .chorus(60)
                .late(12);
        band.seat(Part.BASS, FRETLESS_BASS, new BassPlayer(FRETLESS_BASS, BASS))
                .from(0.14)
                .gain(2)
                .at(64, 8)
                .late(14);
        band.seat(Part.PAD, WARM_PAD, new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 70), 52, 0.1))
                .in(Role.CHORUS, Role.BRIDGE, Role.OUTRO)
                .at(84, 70);
        band.seat(Part.COUNTER, CELESTA, new SparklePlayer(CELESTA, 72, 91, 0.1, 50, session.hand()))
                .in(Role.CHORUS, Role.INTRO)
                .at(100, 76);
        band.kit(8);
        band.drums(
                        Part.DRUMS,
                        "dusty kit",
                        new DrumPlayer(DUSTY, session.hand()).fills(FILLS).last(Drum.RIDE))
                .from(0.14)
                .gain(1)
                .at(64, 20)
                .late(8);
    }

    private static void hard(Session session, Band band) {
        Instrument lead = session.pick(SYNTH_BRASS, ELECTRIC_PIANO, VIOLIN, FLUTE);
        band.seat(
                        Part.LEAD,
                        lead,
                        new LeadPlayer(lead, Manner.of(0.85, 0.25, Ornament.SCOOP, Ornament.GRACE), session.hand()))
                .at(62, 44)
                .late(8);
        ChordPlayer keys = new ChordPlayer(new Voicer(Layout.FULL, 3, 50, 67), HARD_KEYS).length(0.8);
        band.seat(Part.COMPING, PIANO, keys).gain(1).at(54, 40);
        band.seat(Part.BASS, SUB_BASS, new BassPlayer(SUB_BASS, SUB).length(0.95))
                .from(0.14)
                .gain(3)
                .at(64, 4);
        band.seat(
                        Part.PAD,
                        session.tense() ? TREMOLO_STRINGS : CHOIR_PAD,
                        new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 70), 56, 0))
                .in(Role.CHORUS, Role.BRIDGE, Role.INTRO)
                .at(84, 70);
        Instrument bell = session.pick(CELESTA, MUSIC_BOX);
        band.seat(Part.COUNTER, bell, new GapPlayer(RiffPlayer.onKey(bell, 72, 70, RIFF)))
                .gain(2)
                .at(92, 60);
        band.seat(Part.COUNTER, bell, RiffPlayer.onKey(bell, 72, 64, RIFF))
                .in(Role.INTRO, Role.OUTRO)
                .gain(1)
                .at(92, 60);
        band.kit(25);
        band.drums(
                        Part.DRUMS,
                        "TR-808",
                        new DrumPlayer(EIGHT_OH_EIGHT, session.hand())
                                .fills(FILLS)
                                .crash(Drum.CRASH))
                .from(0.2)
                .gain(-3)
                .at(64, 14);
    }
}
