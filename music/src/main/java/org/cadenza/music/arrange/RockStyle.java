package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.BassPlayer;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Rock: two guitars left and right, power chords palm-muted in the verse and open in the chorus, bass and kick
 * together, the tune on a guitar that bends, one big chord to stop.
 */
final class RockStyle extends Style {

    private static final String RIFF = """
            sparse 4/4
              hand  x-------o-------
            verse 4/4
              hand  X-oox-oox-oox-oo
            verse 4/4
              hand  X-oox-oox-x-X-x-
            full 4/4
              hand  X---x-X-..x-X-x-
            full 4/4
              hand  X---x-X-..X-XXX-
            sparse 3/4
              hand  x-----------
            verse 3/4
              hand  X-oox-oox-oo
            full 3/4
              hand  X---x-x-X-x-
            verse 6/8
              hand  XooxooXooxoo
            full 6/8
              hand  X---x-X---x-
            """;

    private static final String GALLOP = """
            sparse 4/4
              hand  x-------o-------
            verse 4/4
              hand  XoxoXoxoXoxoXoxo
            verse 4/4
              hand  X-ooX-ooX-ooX-X-
            full 4/4
              hand  X-xxX-xxX-xxX-xx
            full 4/4
              hand  X-xxX-xxX---X---
            verse 3/4
              hand  X-ooX-ooX-oo
            verse 6/8
              hand  XoxXox
            """;

    private static final String SECOND = """
            verse 4/4
              hand  x---------------
            full 4/4
              hand  X-------X-----x-
            verse 3/4
              hand  x-----------
            full 3/4
              hand  X-------x---
            verse 6/8
              hand  x-----
            full 6/8
              hand  X--x--
            """;

    private static final String ARPEGGIO = """
            verse 4/4
              hand  1-3-2-4-3-2-4-3-
            verse 3/4
              hand  1-3-2-4-3-2-
            verse 6/8
              hand  132434
            """;

    private static final String BASS = """
            sparse 4/4
              bass  1-------1-------
            verse 4/4
              bass  R-1-1-1-1-1-1-1-
            verse 4/4
              bass  R-1-1-1-1-1-5-a-
            full 4/4
              bass  R-1-1-R-1-1-R-1-
            full 4/4
              bass  R-1-1-R-1-1-5-a-
            sparse 3/4
              bass  1-----------
            verse 3/4
              bass  R-1-1-1-1-1-
            verse 6/8
              bass  R1111a
            """;

    private static final String GROOVE = """
            sparse 4/4
              pedal x...x...x...x...
              kick  X.......x.......
            verse 4/4
              hat   X.x.X.x.X.x.X.x.
              snare ....X.......X...
              kick  X.....x.X.x.....
            verse 4/4
              hat   X.x.X.x.X.x.X...
              open  ..............X.
              snare ....X.......X..o
              kick  X.x...x.X.x.....
            full 4/4
              crash ................
              open  X.x.X.x.X.x.X.x.
              snare ....X.......X...
              kick  X.X..x..X.X..x..
            full 4/4
              ride  X...X...X...X...
              open  ..x...x...x...x.
              snare ....X..x....X.xx
              kick  X.X..x..X.X.....
            sparse 3/4
              pedal x...x...x...
              kick  X...........
            verse 3/4
              hat   X.x.x.x.x.x.
              snare ........X...
              kick  X...x.......
            full 3/4
              open  X...x...x...
              snare ....X...X...
              kick  X.x.....x.x.
            sparse 6/8
              pedal x..x..
              kick  X.....
            verse 6/8
              hat   XxxXxx
              snare ...X..
              kick  X.x..x
            full 6/8
              open  X..X..
              hat   .xx.xx
              snare ...X.o
              kick  X.X..x
            """;

    private static final String CHARGE = """
            sparse 4/4
              pedal x...x...x...x...
              low-tom x.o.x.o.x.o.x.o.
            verse 4/4
              low-tom X.x.x.x.X.x.x.x.
              snare ....X.......X...
              kick  X...x...X...x...
            verse 4/4
              hat   X.X.X.X.X.X.X.X.
              snare ....X.......X.xx
              kick  X.x...x.X.x...x.
            full 4/4
              open  X...X...X...X...
              snare ....X.......X...
              kick  X.x.x.x.X.x.x.x.
            full 4/4
              crash X.......X.......
              open  ....X.......X...
              snare ....X.......X.xX
              kick  X.x.x.x.X.x.x...
            verse 3/4
              open  X...X...X...
              snare ........X...
              kick  X.x.x.....x.
            verse 6/8
              open  X..X..
              snare ...X..
              kick  X.xx.x
            """;

    private static final String FILLS = """
            verse 4/4
              snare     ........x.x.xxXX | ............XXXX
              low-tom   ................ | ................
            full 4/4
              snare     XxXx............ | ......X.XX......
              high-tom  ....XxXx........ | ..........XX....
              mid-tom   ........XxXx.... | ............XX..
              low-tom   ............XxXX | ..............XX
              kick      X...X...X...X... | X...X...X...X...
            """;

    RockStyle() {
        super(
                Genre.ROCK,
                new double[] {84, 122, 152},
                "4/4 6/8",
                List.of(4, 9, 11, 2, 7, 0),
                new FormBook(
                        List.of(
                                "intro:I8 * verse:A8 verse:A8 chorus:B8 bridge:C8 solo:D8 chorus:B8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8 solo:D8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 solo:D8 chorus:B8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 solo:D8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 solo:D8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 solo:D4 chorus:B8",
                                "intro:I4 * verse:A8 verse:A8 chorus:B8",
                                "intro:I4 * verse:A4 chorus:B4 verse:A4 chorus:B4 solo:D4 chorus:B4",
                                "intro:I4 * verse:A8 chorus:B8 outro:O4",
                                "* verse:A4 chorus:B4 verse:A4 chorus:B4 solo:D4 chorus:B4",
                                "intro:I4 * verse:A4 chorus:B4 verse:A4 chorus:B4",
                                "intro:I4 * verse:A4 chorus:B4 chorus:B4",
                                "* verse:A4 chorus:B4 chorus:B4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8")));
    }

    @Override
    Band band(Session session) {
        Band band = new Band()
                .dressing(Dressing.PLAIN)
                .ending(session.gentle() ? Ending.RITARDANDO : Ending.CRASH)
                .kit(session.driving() ? 16 : 0);
        Instrument lead = session.gentle()
                ? session.pick(CLEAN_GUITAR, ROCK_ORGAN, OVERDRIVE_GUITAR)
                : session.pick(OVERDRIVE_GUITAR, DISTORTION_GUITAR, ROCK_ORGAN, OVERDRIVE_GUITAR);
        Manner manner = Manner.of(0.95, 0.4, Ornament.SCOOP, Ornament.VIBRATO, Ornament.FALL);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand())).at(64, 48);
        band.seat(
                        Part.LEAD,
                        OVERDRIVE_GUITAR,
                        new DoublingPlayer(OVERDRIVE_GUITAR, DoublingPlayer.Interval.THIRD_BELOW, 76))
                .climax()
                .gain(-8)
                .at(74, 50);
        band.seat(Part.BASS, PICK_BASS, new BassPlayer(PICK_BASS, BASS).length(0.88))
                .from(0.15)
                .at(64, 8);
        guitars(session, band);
        band.seat(Part.PAD, DRAWBAR_ORGAN, new PadPlayer(new Voicer(Layout.TRIAD, 3, 57, 76), 60, 0))
                .in(Role.CHORUS, Role.SOLO, Role.BRIDGE)
                .from(0.45)
                .at(64, 40);
        band.drums(
                        Part.DRUMS,
                        "drum kit",
                        new DrumPlayer(session.pick(GROOVE, GROOVE, CHARGE), session.hand())
                                .fills(FILLS)
                                .crash(Drum.CRASH))
                .from(0.22)
                .at(64, 26);
        return Atmosphere.HALL.over(session, band);
    }

    private static void guitars(Session session, Band band) {
        Instrument loud = session.driving() ? DISTORTION_GUITAR : OVERDRIVE_GUITAR;
        ChordPlayer riff =
                new ChordPlayer(new Voicer(Layout.POWER, 3, 40, 62), session.pick(RIFF, RIFF, GALLOP)).length(0.8);
        band.seat(Part.COMPING, loud, riff)
                .from(session.gentle() ? 0.5 : 0.2)
                .gain(6)
                .at(16, 24);
        ChordPlayer open = new ChordPlayer(new Voicer(Layout.FULL, 4, 48, 69), SECOND).strum(0.02);
        band.seat(Part.COMPING, OVERDRIVE_GUITAR, open).from(0.6).gain(3).at(112, 30);
        ChordPlayer clean = new ChordPlayer(new Voicer(Layout.TRIAD, 4, 52, 74), ARPEGGIO).length(1);
        band.seat(Part.COMPING, CLEAN_GUITAR, clean)
                .until(session.gentle() ? 0.9 : 0.7)
                .gain(0)
                .at(104, 44)
                .chorus(50);
    }
}
