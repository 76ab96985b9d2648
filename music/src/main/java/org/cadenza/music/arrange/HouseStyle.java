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
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.arrange.player.PumpPlayer;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Genre;

/**
 * House: four on the floor. Verses build, choruses drop; the bass plays where the kick does not, the chords duck under
 * it, claps on two and four, open hats between, rolls into every drop, and the layers leave one by one.
 */
final class HouseStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
            List.of(ADDED_NINTH),
            List.of(MAJOR_NINTH, MAJOR_SEVENTH, ADDED_NINTH),
            List.of(SEVENTH_SUSPENDED),
            List.of(MINOR_ADDED_NINTH, MINOR_SEVENTH),
            List.of(MINOR_SEVENTH));

    private static final String STABS = """
            sparse 4/4
              hand  x-----..x-----..
            verse 4/4
              hand  x..x..x...x..x.. | x..x..x..x..x...
            full 4/4
              hand  X..X..X...X..X.. | X..X..X..X..X.X.
            verse 3/4
              hand  x..x..x..x..
            verse 6/8
              hand  x.xx.x
            """;

    private static final String PLUCK = """
            sparse 4/4
              pluck 1...3...2...4...
            verse 4/4
              pluck 1.3.2.4.3.2.5.3. | 1.3.2.4.5.4.3.2.
            full 4/4
              pluck 1324135213241352 | 1324135264531423
            verse 3/4
              pluck 1.3.2.4.3.2.
            verse 6/8
              pluck 132435
            """;

    private static final String BASS = """
            sparse 4/4
              bass  1---------------
            verse 4/4
              bass  ..1-..1-..1-..1-
            full 4/4
              bass  ..R1..R1..R1..R8 | ..R1..R1..R1..5a
            verse 3/4
              bass  ..1-..1-..1-
            verse 6/8
              bass  .11.11
            """;

    private static final String ROLLING = """
            sparse 4/4
              bass  1---------------
            verse 4/4
              bass  1..1..1...1..1.. | 1..1..1..1..5.a.
            full 4/4
              bass  .1R8.1R1.1R8.1R5
            verse 3/4
              bass  1..1..1..1..
            verse 6/8
              bass  1.11.5
            """;

    private static final String GROOVE = """
            sparse 4/4
              kick   x...x...x...x...
              shaker o.g.o.g.o.g.o.g.
            verse 4/4
              kick   X...X...X...X...
              hat    ..x...x...x...x.
              clap   ....x.......x...
              shaker xgogxgogxgogxgog
            verse 4/4
              kick   X...X...X...X..x
              hat    ..x...x...x..ox.
              clap   ....x.......x..o
              shaker xgogxgogxgogxgog
            full 4/4
              kick   X...X...X...X...
              open   ..X...X...X...X.
              hat    xo.oxo.oxo.oxo.o
              clap   ....X.......X...
              snare  ....o.......o...
              ride   x...x...x...x...
            full 4/4
              kick   X...X...X...X.x.
              open   ..X...X...X...X.
              hat    xo.oxo.oxo.oxo.o
              clap   ....X..o....X.ox
              ride   x...x...x...x...
            verse 3/4
              kick   X...X...X...
              hat    ..x...x...x.
              clap   ....x...x...
            verse 6/8
              kick   X..X..
              hat    .ox.ox
              clap   ...x..
            """;

    private static final String ROLLS = """
            verse 4/4
              snare x...x...x.x.xxxx | ........x.x.xxxx
              kick  X...X...X...X... | X...X...X.......
            full 4/4
              snare ............xxXX | ........x..x..x.
              kick  X...X...X....... | X...X...........
              open  ..X...X......... | ..X...X.........
            """;

    HouseStyle() {
        super(
                Genre.HOUSE,
                new double[] {114, 123, 130},
                "4/4",
                List.of(9, 0, 7, 5, 2, 4),
                new FormBook(
                        List.of(
                                "intro:I8 * verse:A8 chorus:B8 bridge:C8 chorus:B8 outro:O8",
                                "intro:I8 * verse:A8 chorus:B8 bridge:C4 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 bridge:C4 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 bridge:C4 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8",
                                "intro:I4 * verse:A4 chorus:B4 outro:O4",
                                "* verse:A4 chorus:B4 outro:O4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8", "chorus:B8")));
    }

    @Override
    Band band(Session session) {
        Band band = new Band()
                .dressing(DRESSING)
                .ending(session.driving() ? Ending.CRASH.withForce(0.6) : Ending.FADE)
                .kit(session.gentle() ? 25 : 24)
                .loose(0.25);
        Instrument lead = session.gentle()
                ? session.pick(ELECTRIC_PIANO, FM_PIANO, FLUTE)
                : session.pick(SAW, SYNTH_BRASS, SQUARE, FM_PIANO);
        Manner manner = Manner.of(0.8, 0.1, Ornament.SCOOP);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand()))
                .at(64, 50)
                .gain(lead == SAW || lead == SQUARE ? -2 : 0);
        band.seat(Part.LEAD, FM_PIANO, new DoublingPlayer(FM_PIANO, Interval.OCTAVE_ABOVE, 66))
                .climax()
                .gain(-5)
                .at(78, 60);
        machines(session, band);
        return Atmosphere.ELECTRIC.over(session, band);
    }

    private static void machines(Session session, Band band) {
        Instrument bass = session.pick(SYNTH_BASS, SUB_BASS);
        String line = session.chance(0.6) ? BASS : ROLLING;
        band.seat(Part.BASS, bass, new BassPlayer(bass, line).length(0.75))
                .from(0.3)
                .gain(bass == SUB_BASS ? 5 : 1)
                .at(64, 4);
        ChordPlayer stabs = new ChordPlayer(new Voicer(Layout.FULL, 4, 52, 72), STABS).length(0.55);
        band.seat(Part.COMPING, session.bright() ? PIANO : ELECTRIC_PIANO, stabs)
                .from(0.34)
                .gain(2)
                .at(56, 40);
        ChordPlayer pluck = new ChordPlayer(new Voicer(Layout.FULL, 4, 60, 79), PLUCK).length(0.5);
        band.seat(Part.COUNTER, session.pick(CRYSTAL, PIZZICATO, KALIMBA), pluck)
                .gain(-3)
                .at(92, 64);
        Instrument pad = session.tense() ? SWEEP_PAD : session.pick(POLY_PAD, WARM_PAD, SYNTH_STRINGS);
        band.seat(Part.PAD, pad, new PumpPlayer(new PadPlayer(new Voicer(Layout.FULL, 4, 50, 72), 70, 0)))
                .gain(2)
                .at(64, 70);
        band.drums(
                        Part.DRUMS,
                        "drum machine",
                        new DrumPlayer(GROOVE, session.hand()).fills(ROLLS).crash(Drum.CRASH))
                .from(0.24)
                .gain(1)
                .at(64, 14);
    }
}
