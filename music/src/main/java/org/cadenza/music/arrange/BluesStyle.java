package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.PitchName;

/**
 * Blues: twelve bars over and over, a shuffle, dominant sevenths everywhere, a mouth organ, guitar or horn that bends
 * its thirds, and a second guitar that answers where the singer breathes.
 */
final class BluesStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
                    List.of(DOMINANT_SEVENTH),
                    List.of(NINTH, DOMINANT_SEVENTH),
                    List.of(NINTH, DOMINANT_SEVENTH),
                    List.of(MINOR_SEVENTH),
                    List.of(MINOR_SEVENTH))
            .withForeignTones();

    private static final String BOOGIE = """
            sparse 4/4
              hand  x-------o-------
            verse 4/4
              hand  x-o-X-o-x-o-X-o-
            full 4/4
              hand  x-o-X-o-x-o-X-ox
            sparse 3/4
              hand  x-----------
            verse 3/4
              hand  x-o-X-o-X-o-
            verse 6/8
              hand  x-oX-o
            """;

    private static final String STABS = """
            sparse 4/4
              hand  ....x.......x...
            verse 4/4
              hand  ....x-....x-x... | ......x-....x...
            full 4/4
              hand  ....X-x-..x-X-x- | ..x-..X-....X-x.
            verse 3/4
              hand  ....x---x...
            verse 6/8
              hand  ..x..x
            """;

    private static final String BOOGIE_BASS = """
            sparse 4/4
              bass  1-------5-------
            verse 4/4
              bass  1---3---5---6--- | 8---6---5---3---
            verse 4/4
              bass  1---3---5---a---
            full 4/4
              bass  1-1-3-3-5-5-6-6- | 8-8-6-6-5-5-3-3-
            full 4/4
              bass  1-1-3-3-5-5-a-a-
            verse 3/4
              bass  1---3---5---
            verse 6/8
              bass  1-13-5 | 6-65-3
            """;

    private static final String SHUFFLE = """
            sparse 4/4
              pedal ....x.......x...
              kick  x.......x.......
            verse 4/4
              hat   x...x.x.x...x.x.
              snare ....X.......X...
              kick  X.......x.....o.
            verse 4/4
              hat   x...x.x.x...x...
              open  ..............x.
              snare ....X.......X.o.
              kick  X.......x.x.....
            full 4/4
              ride  x.o.X.o.x.o.X.o.
              snare ..g.X.g...g.X.g.
              kick  X.....x.X.....x.
            full 4/4
              ride  x.o.X.o.x.o.X.o.
              snare ..g.X.g...o.X.xx
              kick  X.....x.X.......
            verse 3/4
              hat   x...x.x.x.x.
              snare ....x...X...
              kick  X...........
            verse 6/8
              hat   xoxxox
              snare ...X..
              kick  X....o
            full 6/8
              ride  xoxXox
              snare ..gX.g
              kick  X.x..x
            """;

    private static final String FILLS = """
            verse 4/4
              snare    ........x.x.X.x.
              kick     X...............
            full 4/4
              snare    ....X.x.........
              high-tom ........X.x.....
              low-tom  ............X.x.
              kick     X...............
            """;

    private static final String ANSWERS = """
            verse 4/4
              lick  ..5-6-..5-4-3-1- | ....3-4-5--34-1- | ..6-8-6-5-6-4-5- | ......1-3-4-3-1-
            verse 3/4
              lick  ..5-4-3-4-1-
            verse 6/8
              lick  ..5431
            """;

    BluesStyle() {
        super(
                Genre.BLUES,
                new double[] {66, 100, 136},
                "4/4 12/8 6/8",
                List.of(4, 9, 7, 0, 5, 10),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A12 verse:A12 solo:B12 chorus:A12 outro:O4",
                                "intro:I4 * verse:A12 solo:B12 chorus:A12",
                                "* verse:A12 solo:B12 chorus:A12",
                                "intro:I4 * verse:A12 chorus:B12 outro:O4",
                                "intro:I4 * verse:A12 chorus:B12",
                                "* verse:A12 chorus:B12",
                                "intro:I4 * verse:A12",
                                "* verse:A12",
                                "verse:A8",
                                "verse:A4"),
                        List.of("verse:A12")));
    }

    @Override
    public Optional<String> changes(Key key, long seed) {
        // Scale degree in semitones and quality of each bar; two chords in a bar are parted by a blank.
        String[] major = {
            "0:7|5:7|0:7|0:7|5:7|5:7|0:7|0:7|7:7|5:7|0:7|7:7",
            "0:7|0:7|0:7|0:7|5:7|5:7|0:7|0:7|7:7|5:7|0:7|7:7",
            "0:7|5:7|0:7|0:7|5:7|5:7|0:7|9:m7|2:m7|7:7|0:7|7:7"
        };
        String[] minor = {
            "0:m7|0:m7|0:m7|0:m7|5:m7|5:m7|0:m7|0:m7|8:7|7:7|0:m7|7:7",
            "0:m7|5:m7|0:m7|0:m7|5:m7|5:m7|0:m7|0:m7|7:7|5:m7|0:m7|7:7"
        };
        String[] choices = key.mode() == Mode.MAJOR ? major : minor;
        String bars = choices[new SplittableRandom(seed).nextInt(choices.length)];
        StringBuilder text = new StringBuilder();
        for (String bar : bars.split("\\|")) {
            String[] chord = bar.split(":");
            text.append(text.isEmpty() ? "" : " | ");
            text.append(PitchName.spell(key.tonic() + Integer.parseInt(chord[0]), key.fifths()))
                    .append(chord[1]);
        }
        return Optional.of(text.toString());
    }

    @Override
    Band band(Session session) {
        Band band = new Band()
                .dressing(DRESSING)
                .ending(session.gentle() ? Ending.RITARDANDO : Ending.SETTLE.withForce(0.7))
                .swing(0.66)
                .kit(session.gentle() ? 40 : 0)
                .loose(1.2);
        Instrument lead = session.gentle()
                ? session.pick(HARMONICA, TENOR_SAX, CLEAN_GUITAR)
                : session.pick(HARMONICA, OVERDRIVE_GUITAR, TENOR_SAX, ALTO_SAX);
        Instrument soloist = lead.program() < 40 && lead != HARMONICA
                ? TENOR_SAX
                : session.pick(OVERDRIVE_GUITAR, CLEAN_GUITAR, PIANO);
        Manner manner = Manner.of(0.92, 0.6, Ornament.BLUE_BEND, Ornament.SCOOP, Ornament.VIBRATO, Ornament.FALL);
        Manner keys = Manner.of(0.88, 0.5, Ornament.GRACE);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand()))
                .notIn(Role.SOLO)
                .at(62, 40)
                .late(12);
        band.seat(Part.LEAD, soloist, new LeadPlayer(soloist, soloist == PIANO ? keys : manner, session.hand()))
                .in(Role.SOLO)
                .at(72, 40)
                .late(10);
        rhythm(session, band, lead);
        return Atmosphere.CLUB.over(session, band);
    }

    private static void rhythm(Session session, Band band, Instrument lead) {
        band.seat(
                        Part.BASS,
                        session.gentle() ? ACOUSTIC_BASS : FINGER_BASS,
                        new BassPlayer(FINGER_BASS, BOOGIE_BASS).length(0.85))
                .at(64, 12);
        ChordPlayer boogie = new ChordPlayer(new Voicer(Layout.POWER, 2, 43, 60), BOOGIE).length(0.6);
        band.seat(Part.COMPING, session.gentle() ? STEEL_GUITAR : CLEAN_GUITAR, boogie)
                .gain(-1)
                .at(36, 26);
        ChordPlayer stabs = new ChordPlayer(new Voicer(Layout.FULL, 4, 52, 70), STABS).length(0.55);
        band.seat(Part.COMPING, PIANO, stabs).from(0.3).gain(-1).at(92, 34);
        band.seat(Part.PAD, DRAWBAR_ORGAN, new PadPlayer(new Voicer(Layout.TRIAD, 3, 53, 70), 54, 0))
                .from(0.62)
                .at(84, 40);
        Instrument answerer = lead == CLEAN_GUITAR || lead == OVERDRIVE_GUITAR ? PIANO : JAZZ_GUITAR;
        band.seat(Part.COUNTER, answerer, new GapPlayer(RiffPlayer.onKey(answerer, 59, 78, ANSWERS)))
                .from(0.3)
                .gain(-1)
                .at(100, 40)
                .late(8);
        band.drums(
                        Part.DRUMS,
                        session.gentle() ? "brushes" : "drum kit",
                        new DrumPlayer(SHUFFLE, session.hand()).fills(FILLS).crash(Drum.CRASH))
                .from(0.15)
                .at(64, 24);
    }
}
