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
import org.cadenza.music.arrange.player.SparklePlayer;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Latin: a bossa nova for soft moods and slow tempos (nylon guitar, cross-stick, flute), else a salsa on the clave
 * (montuno, tumbao, congas, cowbell, trumpets). Both in two-bar patterns that never hit the same place twice.
 */
final class LatinStyle extends Style {

    private static final Dressing DRESSING = Dressing.of(
            List.of(SIXTH, MAJOR_SEVENTH),
            List.of(MAJOR_SEVENTH, SIXTH),
            List.of(NINTH, SEVENTH_FLAT_NINTH, DOMINANT_SEVENTH),
            List.of(MINOR_NINTH, MINOR_SEVENTH),
            List.of(MINOR_SEVENTH));

    private static final String BOSSA_GUITAR = """
            sparse 4/4
              thumb  b-------f-------
              hand   x-------..x-----
            verse 4/4
              thumb  b-------f------- | b-------f-------
              hand   x-..x---..x-x--- | ..x---x-..x---..
            full 4/4
              thumb  b-----b-f-----f- | b-----b-f-----f-
              hand   x-..x-x-..x-x--- | ..x---x-..x-x-..
            verse 3/4
              thumb  b-----------
              hand   ....x-..x--- | ..x---x-..x-
            verse 6/8
              thumb  b--f--
              hand   .x-.xx
            """;

    private static final String BOSSA_BASS = """
            sparse 4/4
              bass  1-------5-------
            verse 4/4
              bass  1-----5-5-----1-
            verse 4/4
              bass  1-----5-5-----a-
            verse 3/4
              bass  1-------5-a-
            verse 6/8
              bass  1--5-a
            """;

    private static final String BOSSA_DRUMS = """
            sparse 4/4
              shaker  o.g.o.g.o.g.o.g.
              rim     x.....x.....x...
            verse 4/4
              hat     x.o.x.o.x.o.x.o.
              rim     x.....x.....x... | ....x.....x.....
              kick    X.....o.x.....o.
            full 4/4
              hat     xgogxgogxgogxgog
              rim     x.....x.....x... | ....x.....x...x.
              kick    X.....o.X.....o.
            verse 3/4
              hat     x.o.x.o.x.o.
              rim     ....x.....x. | x.......x...
              kick    X.........o.
            verse 6/8
              hat     xoxoxo
              rim     ..x.x.
              kick    X....o
            """;

    private static final String MONTUNO = """
            sparse 4/4
              right  x-......x-......
            verse 4/4
              right  x.12.1x.1x.1.x.1 | .x.1x.1.x.1x.1x.
            full 4/4
              right  X.12.1X.1X.1.X.1 | .X.1X.1.X.1X.1X.
            verse 3/4
              right  x.12.1x.1x.1
            verse 6/8
              right  x1.x1x
            """;

    private static final String TUMBAO = """
            sparse 4/4
              bass  1-------5-------
            verse 4/4
              bass  1---..5-....1--- | --....5-....1---
            verse 4/4
              bass  --....5-..5-1---
            verse 3/4
              bass  1---5---a---
            verse 6/8
              bass  1--5-a
            """;

    private static final String SALSA_DRUMS = """
            sparse 4/4
              cabasa  x.o.x.o.x.o.x.o.
              claves  x.....x.....x... | ....x...x.......
            verse 4/4
              high-timbale ..g...g.....g... | ..g...g...g.....
              claves  x.....x.....x... | ....x...x.......
              maracas x.o.x.o.x.o.x.o.
              kick    ......x......... | ......x.....x...
            full 4/4
              cowbell X...x.x.X...x.x. | X...x.x.X.x.x.x.
              claves  x.....x.....x... | ....x...x.......
              high-timbale ............x.xx | ......x.........
              maracas x.oox.oox.oox.oo
              kick    ......x.....x...
              snare   ....o.......o...
            verse 3/4
              claves  x.....x.x...
              maracas x.o.x.o.x.o.
              kick    x...........
            verse 6/8
              cowbell x.xx.x
              kick    X..o..
            """;

    private static final String CONGAS = """
            sparse 4/4
              mute-conga o...x...o...x...
            verse 4/4
              mute-conga o.g.x.g.o.g.....
              open-conga ............x.x.
            full 4/4
              mute-conga o.gox.gxo.gx....
              open-conga ............X.X.
              low-conga  ........x.x.....
            verse 3/4
              mute-conga o.g.x.g.....
              open-conga ........x.x.
            verse 6/8
              mute-conga ogx...
              open-conga ...xgx
            """;

    private static final String FILLS = """
            verse 4/4
              high-timbale ........x.xxx.X. | ..........xxX.X.
              cowbell      ................
            """;

    private static final String BRASS_LINE = """
            verse 4/4
              brass  ..........x.X--- | ......x-X.......
            full 4/4
              brass  X.....X.....x.X. | ..x.X---....x.X.
            verse 3/4
              brass  ......x.X---
            verse 6/8
              brass  ...x-X
            """;

    LatinStyle() {
        super(
                Genre.LATIN,
                new double[] {92, 124, 164},
                "4/4",
                List.of(0, 2, 5, 7, 9, 10),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 solo:S8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 verse:A8 outro:O4",
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 chorus:B8",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8",
                                "intro:I4 * verse:A8 chorus:B8 outro:O4",
                                "intro:I4 * verse:A8 chorus:B8",
                                "* verse:A8 chorus:B8",
                                "* verse:A4 chorus:B4 chorus:B4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8", "chorus:B8")));
    }

    @Override
    Band band(Session session) {
        boolean bossa = session.gentle() || session.sheet().bpm() < 112 || !session.driving() && session.chance(0.3);
        Band band = new Band()
                .dressing(DRESSING)
                .ending(bossa ? Ending.SETTLE : Ending.STABS)
                .loose(0.9);
        if (bossa) {
            bossa(session, band);
        } else {
            salsa(session, band);
        }
        return Atmosphere.CLUB.over(session, band);
    }

    private static void bossa(Session session, Band band) {
        Instrument lead = session.pick(FLUTE, TENOR_SAX, NYLON_GUITAR, CLARINET);
        Manner manner = Manner.of(0.93, 0.25, Ornament.GRACE, Ornament.VIBRATO, Ornament.SCOOP);
        Manner picked = Manner.of(0.95, 0.25, Ornament.GRACE);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, lead == NYLON_GUITAR ? picked : manner, session.hand()))
                .at(60, 50)
                .late(14);
        ChordPlayer guitar = new ChordPlayer(new Voicer(Layout.FULL, 4, 50, 69), BOSSA_GUITAR)
                .bassFrom(40)
                .length(0.85)
                .pushing();
        band.seat(Part.COMPING, lead == NYLON_GUITAR ? ELECTRIC_PIANO : NYLON_GUITAR, guitar)
                .gain(2)
                .at(44, 36);
        band.seat(
                        Part.BASS,
                        ACOUSTIC_BASS,
                        new BassPlayer(ACOUSTIC_BASS, BOSSA_BASS).length(0.9).pushing())
                .from(0.12)
                .at(64, 18);
        band.seat(
                        Part.PAD,
                        session.gentle() ? SLOW_STRINGS : STRINGS,
                        new PadPlayer(new Voicer(Layout.LEADING, 3, 53, 70), 52, 0.1))
                .from(0.5)
                .at(88, 76);
        band.seat(Part.COUNTER, VIBRAPHONE, new SparklePlayer(VIBRAPHONE, 64, 84, 0.12, 58, session.hand()))
                .in(Role.CHORUS, Role.SOLO)
                .at(96, 60);
        band.kit(session.gentle() ? 40 : 0);
        band.drums(Part.DRUMS, "bossa drums", new DrumPlayer(BOSSA_DRUMS, session.hand()).last(Drum.RIDE))
                .from(0.2)
                .gain(-1)
                .at(66, 30);
    }

    private static void salsa(Session session, Band band) {
        Instrument lead = session.pick(TRUMPET, TRUMPET, ALTO_SAX, FLUTE);
        Manner manner = Manner.of(0.82, 0.35, Ornament.SCOOP, Ornament.FALL, Ornament.VIBRATO);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand())).at(60, 40);
        band.seat(Part.LEAD, TROMBONE, new DoublingPlayer(TROMBONE, Interval.OCTAVE_BELOW, 78))
                .climax()
                .gain(-7)
                .at(80, 40);
        ChordPlayer montuno = new ChordPlayer(new Voicer(Layout.FULL, 4, 55, 79), MONTUNO)
                .length(0.7)
                .pushing();
        band.seat(Part.COMPING, PIANO, montuno).gain(3).at(46, 28);
        band.seat(
                        Part.BASS,
                        ACOUSTIC_BASS,
                        new BassPlayer(ACOUSTIC_BASS, TUMBAO).length(0.9).pushing())
                .gain(2)
                .at(64, 14);
        ChordPlayer brass = new ChordPlayer(new Voicer(Layout.ROOTLESS, 3, 57, 76), BRASS_LINE)
                .length(0.65)
                .pushing();
        band.seat(Part.COUNTER, BRASS, new GapPlayer(brass)).from(0.4).gain(5).at(84, 42);
        band.seat(Part.PAD, STRINGS, new PadPlayer(new Voicer(Layout.LEADING, 3, 53, 70), 48, 0))
                .in(Role.BRIDGE, Role.CHORUS)
                .from(0.6)
                .at(100, 60);
        band.drums(
                        Part.DRUMS,
                        "timbales and clave",
                        new DrumPlayer(SALSA_DRUMS, session.hand()).fills(FILLS).crash(Drum.CRASH))
                .from(0.1)
                .gain(1)
                .at(76, 26);
        band.drums(Part.PERCUSSION, "congas", new DrumPlayer(CONGAS, session.hand()).last(null))
                .from(0.3)
                .gain(5)
                .at(50, 26);
    }
}
