package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.harmony.Layout;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.arrange.player.BassPlayer;
import org.cadenza.music.arrange.player.Choir;
import org.cadenza.music.arrange.player.ChordPlayer;
import org.cadenza.music.arrange.player.CounterPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer;
import org.cadenza.music.arrange.player.DoublingPlayer.Interval;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.PadPlayer;
import org.cadenza.music.arrange.player.VoicePlayer;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Classical: a solo or chamber texture without drums. One of three rooms: a piano with broken chords, a string quartet
 * set in four parts, or woodwind over plucked strings and harp. The middle section changes the figure; the end slows.
 */
final class ClassicalStyle extends Style {

    private static final String ALBERTI = """
            sparse 4/4
              left  1---3---2---3---
            verse 4/4
              left  1-3-2-3-1-3-2-3-
            full 4/4
              left  1323132313231323
            sparse 3/4
              left  1---3---2---
            verse 3/4
              left  1-3-2-3-2-3-
            full 3/4
              left  132313231323
            verse 6/8
              left  132132
            verse 2/4
              left  1-3-2-3-
            """;

    private static final String WALTZ = """
            verse 4/4
              left  b---x---f---x---
            full 4/4
              left  b-o-x-o-f-o-x-o-
            verse 3/4
              left  b---x---o---
            verse 6/8
              left  b-of-o
            verse 2/4
              left  b-x-f-x-
            """;

    private static final String ARPEGGIO = """
            verse 4/4
              hands 12345432 | 13524635
            full 4/4
              hands 1234565432123456
            verse 3/4
              hands 123454
            verse 6/8
              hands 123454
            """;

    private static final String BOW = """
            sparse 4/4
              bow  x-------x-------
            verse 4/4
              bow  ..x-..x-..x-..x-
            full 4/4
              bow  X-x-x-x-X-x-x-x-
            verse 3/4
              bow  ....x---x---
            full 3/4
              bow  X-x-x-x-x-x-
            verse 6/8
              bow  .xx.xx
            full 6/8
              bow  Xxxxxx
            """;

    private static final String CELLO_LINE = """
            sparse 4/4
              bass  1---------------
            verse 4/4
              bass  1-------5-------
            verse 4/4
              bass  1-------5---a---
            full 4/4
              bass  1---5---8---5---
            full 4/4
              bass  1---3---5---a---
            verse 3/4
              bass  1-----------
            full 3/4
              bass  1-------5---
            verse 6/8
              bass  1--5--
            """;

    private static final String TIMPANI_LINE = """
            verse 4/4
              drum  1...............
            full 4/4
              drum  1.......5...1.1.
            verse 3/4
              drum  1...........
            full 3/4
              drum  1.......5.5.
            verse 6/8
              drum  1..5..
            """;

    private static final Dressing DRESSING = Dressing.SEVENTH_ON_DOMINANT;

    ClassicalStyle() {
        super(
                Genre.CLASSICAL,
                new double[] {66, 100, 138},
                "4/4 3/4 2/4 6/8",
                List.of(0, 2, 4, 5, 7, 9, 10),
                new FormBook(
                        List.of(
                                "* verse:A8 verse:B8 verse:A8 bridge:C8 verse:A8",
                                "* verse:A8 verse:A8 bridge:B8 verse:A8",
                                "* verse:A8 bridge:B8 verse:A8 bridge:C8 chorus:A8 outro:O4",
                                "* verse:A8 verse:A8 bridge:B8 bridge:B8 outro:O4",
                                "* verse:A8 bridge:B8 verse:A8 outro:O4",
                                "* verse:A8 bridge:B8 verse:A8",
                                "* verse:A4 verse:A4 bridge:B4 verse:A4 outro:O4",
                                "* verse:A8 bridge:B8",
                                "* verse:A4 bridge:B4 verse:A4",
                                "* verse:A4 bridge:B4",
                                "verse:A4"),
                        List.of("verse:A8 bridge:B8", "verse:A8")));
    }

    @Override
    Band band(Session session) {
        Band band = new Band().dressing(DRESSING).ending(Ending.RITARDANDO).rubato(session.driving() ? 0.01 : 0.025);
        switch (session.random().nextInt(3)) {
            case 0 -> piano(session, band);
            case 1 -> quartet(session, band);
            default -> woodwind(session, band);
        }
        if (session.driving()) {
            band.seat(Part.PERCUSSION, TIMPANI, new BassPlayer(TIMPANI, TIMPANI_LINE).length(1))
                    .from(0.6)
                    .gain(1)
                    .at(74, 70);
        }
        return Atmosphere.HALL.over(session, band);
    }

    private static void piano(Session session, Band band) {
        Manner manner = Manner.of(0.96, 0.22, Ornament.MORDENT, Ornament.GRACE);
        band.seat(Part.LEAD, PIANO, new LeadPlayer(PIANO, manner, session.hand()))
                .at(70, 52);
        band.seat(Part.LEAD, PIANO, new DoublingPlayer(PIANO, Interval.OCTAVE_ABOVE, 70))
                .from(0.66)
                .gain(-6)
                .at(74, 52);
        Voicer left = new Voicer(Layout.LEADING, 3, 45, 62);
        band.seat(Part.COMPING, PIANO, new ChordPlayer(left, ALBERTI).length(1))
                .notIn(Role.BRIDGE)
                .at(54, 52);
        Voicer middle = new Voicer(Layout.LEADING, 3, 52, 67);
        band.seat(
                        Part.COMPING,
                        PIANO,
                        new ChordPlayer(middle, WALTZ).bassFrom(38).length(0.8))
                .in(Role.BRIDGE)
                .at(54, 52);
        band.seat(Part.BASS, CELLO, new BassPlayer(CELLO, CELLO_LINE).length(0.98))
                .from(0.3)
                .gain(-5)
                .at(44, 62);
        band.seat(
                        Part.PAD,
                        session.gentle() ? SLOW_STRINGS : STRINGS,
                        new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 72), 56, 0))
                .from(0.5)
                .at(84, 76);
    }

    private static void quartet(Session session, Band band) {
        Choir choir = new Choir(VIOLIN);
        Manner manner = Manner.of(0.97, 0.25, Ornament.MORDENT, Ornament.VIBRATO, Ornament.GRACE);
        band.seat(Part.LEAD, VIOLIN, new LeadPlayer(VIOLIN, manner, session.hand()))
                .at(46, 62);
        voice(band, Part.COUNTER, VIOLIN, choir, VoicePlayer.ALTO, 58);
        voice(band, Part.COMPING, VIOLA, choir, VoicePlayer.TENOR, 76);
        band.seat(Part.BASS, CELLO, new VoicePlayer(choir, CELLO, 80, VoicePlayer.BASS))
                .at(88, 62);
        band.seat(Part.COMPING, VIOLIN, new VoicePlayer(choir, VIOLIN, 72, VoicePlayer.SOPRANO).tied())
                .in(Role.INTRO, Role.OUTRO)
                .at(46, 62);
    }

    /** Long bows where it is calm, repeated ones in the middle section and where it is lively. */
    private static void voice(Band band, Part part, Instrument instrument, Choir choir, int voice, int pan) {
        band.seat(part, instrument, new VoicePlayer(choir, instrument, 74, voice).tied())
                .notIn(Role.BRIDGE)
                .until(0.62)
                .at(pan, 62);
        band.seat(part, instrument, new VoicePlayer(choir, instrument, 70, voice).rhythm(BOW))
                .notIn(Role.BRIDGE)
                .from(0.6201)
                .at(pan, 62);
        band.seat(part, instrument, new VoicePlayer(choir, instrument, 68, voice).rhythm(BOW))
                .in(Role.BRIDGE)
                .at(pan, 62);
    }

    private static void woodwind(Session session, Band band) {
        Instrument lead = session.bright() ? session.pick(FLUTE, OBOE, CLARINET) : session.pick(OBOE, CLARINET, FLUTE);
        Manner manner = Manner.of(0.95, 0.2, Ornament.MORDENT, Ornament.GRACE, Ornament.VIBRATO);
        band.seat(Part.LEAD, lead, new LeadPlayer(lead, manner, session.hand())).at(60, 62);
        Voicer plucked = new Voicer(Layout.LEADING, 3, 52, 67);
        band.seat(
                        Part.COMPING,
                        PIZZICATO,
                        new ChordPlayer(plucked, WALTZ).bassFrom(38).length(0.5))
                .gain(2)
                .at(48, 58);
        Voicer harp = new Voicer(Layout.LEADING, 4, 48, 69);
        band.seat(Part.COMPING, HARP, new ChordPlayer(harp, ARPEGGIO).length(1))
                .in(Role.BRIDGE, Role.INTRO, Role.OUTRO)
                .at(92, 66);
        band.seat(Part.BASS, CELLO, new BassPlayer(CELLO, CELLO_LINE).length(0.98))
                .from(0.25)
                .at(76, 62);
        band.seat(Part.PAD, SLOW_STRINGS, new PadPlayer(new Voicer(Layout.LEADING, 3, 52, 72), 58, 0.1))
                .from(0.42)
                .at(64, 76);
        band.seat(Part.COUNTER, HORN, new CounterPlayer(HORN, 50, 67, 62))
                .from(0.56)
                .at(40, 72);
    }
}
