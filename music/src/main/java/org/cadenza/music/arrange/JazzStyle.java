package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.DrumPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.WalkingBass;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Jazz: a horn over a swinging rhythm section. The bass walks, the piano leaves out the roots and answers off the beat,
 * the ride keeps time; ballads are brushed.
 */
final class JazzStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
            List.of(MAJOR_SEVENTH, SIXTH),
            List.of(MAJOR_SEVENTH, SIXTH),
            List.of(THIRTEENTH, NINTH, SEVENTH_FLAT_NINTH, DOMINANT_SEVENTH),
            List.of(MINOR_NINTH, MINOR_SEVENTH),
            List.of(MINOR_SEVENTH));

    private static final String COMP = """
            sparse 4/4
              hand  x--- .... | .... ..x-
            verse 4/4
              hand  x-.x .... | ...x .... | x-.. .x.. | .x.. .x.x
            verse 4/4
              hand  .x.. x-.x
            full 4/4
              hand  x-.x ..x- | .x.x .x.. | x-.x .x-. | .x.X ..x-
            sparse 3/4
              hand  x-----
            verse 3/4
              hand  x-.x.. | ..x-.. | .x..x- | x-.x.x
            verse 6/8
              hand  x-.x.. | ..x..x
            """;

    private static final String BALLAD_COMP = """
            verse 4/4
              hand  x------- | x---.x--
            verse 3/4
              hand  x----- | x-x---
            verse 6/8
              hand  x-----
            """;

    private static final String SWING = """
            sparse 4/4
              ride  x...x...x...x...
              pedal ....x.......x...
            verse 4/4
              ride  x...X.x.x...X.x.
              pedal ....x.......x...
              snare .............g.. | ......g......... | ................ | ......g.......o.
              kick  o...............
            full 4/4
              ride  x...X.x.x...X.x.
              pedal ....X.......X...
              snare ......o......... | ..............o. | ......o...o..... | ..o...o.......x.
              kick  o.......o....... | o..........x....
            sparse 3/4
              ride  x...x...x...
              pedal ....o.......
            verse 3/4
              ride  x...x.x.x...
              pedal ....x...x...
              snare ..........g. | ............
              kick  o...........
            verse 6/8
              ride  x.xx.x
              pedal ...x..
              kick  o.....
            """;

    private static final String BRUSHES = """
            verse 4/4
              ride  o...o.o.o...o.o.
              snare o.g.o.g.o.g.o.g.
              pedal ....o.......o...
            verse 3/4
              snare o.g.o.g.o.g.
              pedal ....o...o...
            verse 6/8
              snare oggogg
              pedal ...o..
            """;

    private static final String FILLS = """
            verse 4/4
              snare    ..........x.o.X. | ........o.x.x.x.
              kick     ..............x. | ............x...
            full 4/4
              snare    ........x.x.x... | ......x...x.....
              high-tom ............x... | ............x.x.
              kick     ..............X. | ........x.......
            """;

    JazzStyle() {
        super(
                Genre.JAZZ,
                new double[] {72, 132, 196},
                "4/4 3/4",
                List.of(5, 10, 3, 0, 8, 7),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 verse:A8 bridge:B8 verse:A8 outro:O4",
                                "intro:I4 * verse:A8 verse:A8 bridge:B8 verse:A8",
                                "* verse:A8 verse:A8 bridge:B8 verse:A8",
                                "intro:I4 * verse:A8 bridge:B8 verse:A8",
                                "* verse:A8 bridge:B8 verse:A8",
                                "intro:I4 * verse:A4 verse:A4 bridge:B4 verse:A4",
                                "* verse:A4 verse:A4 bridge:B4 verse:A4",
                                "* verse:A4 bridge:B4 verse:A4",
                                "* verse:A4 verse:A4",
                                "verse:A4"),
                        List.of(
                                "verse:A8 verse:A8 bridge:B8 verse:A8 solo:A8 solo:A8 solo:B8 solo:A8",
                                "solo:A8 solo:A8 solo:B8 solo:A8",
                                "solo:B8 verse:A8",
                                "verse:A8")));
    }

    @Override
    Band band(Session session) {
        boolean ballad = session.sheet().bpm() < 92 || session.gentle();
        Band band = new Band()
                .dressing(DRESSING)
                .twoFives()
                .ending(Ending.RITARDANDO)
                .kit(ballad ? 40 : 32)
                .swing(ballad ? 0.6 : session.sheet().bpm() > 180 ? 0.6 : 0.66);
        Instrument horn = ballad
                ? session.pick(TENOR_SAX, MUTED_TRUMPET, CLARINET)
                : session.pick(ALTO_SAX, TENOR_SAX, TRUMPET, CLARINET);
        Instrument soloist = horn == TENOR_SAX || horn == ALTO_SAX
                ? session.pick(TRUMPET, VIBRAPHONE, JAZZ_GUITAR)
                : session.pick(TENOR_SAX, VIBRAPHONE, JAZZ_GUITAR);
        Manner manner = Manner.of(0.9, 0.35, Ornament.SCOOP, Ornament.FALL, Ornament.VIBRATO, Ornament.GRACE);
        Manner picked = Manner.of(0.88, 0.25, Ornament.GRACE);
        band.seat(Part.LEAD, horn, new LeadPlayer(horn, manner, session.hand()))
                .notIn(Role.SOLO)
                .at(58, 42)
                .late(14);
        band.seat(Part.LEAD, soloist, new LeadPlayer(soloist, soloist.program() < 56 ? picked : manner, session.hand()))
                .in(Role.SOLO)
                .at(72, 42)
                .late(14);
        band.seat(Part.BASS, ACOUSTIC_BASS, new WalkingBass(ACOUSTIC_BASS, session.hand()))
                .at(64, 18);
        Voicer hands = new Voicer(Layout.ROOTLESS, 4, 50, 70);
        band.seat(
                        Part.COMPING,
                        PIANO,
                        new ChordPlayer(hands, ballad ? BALLAD_COMP : COMP)
                                .length(0.75)
                                .pushing())
                .at(44, 34);
        band.drums(Part.DRUMS, ballad ? "brushes" : "jazz kit", drums(session, ballad))
                .from(0.1)
                .gain(ballad ? -3 : 0)
                .at(70, 26);
        return Atmosphere.CLUB.over(session, band);
    }

    private static DrumPlayer drums(Session session, boolean ballad) {
        DrumPlayer drums = new DrumPlayer(ballad ? BRUSHES : SWING, session.hand());
        return ballad ? drums : drums.fills(FILLS);
    }
}
