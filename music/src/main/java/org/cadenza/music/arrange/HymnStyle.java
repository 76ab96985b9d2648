package org.cadenza.music.arrange;

import static org.cadenza.music.arrange.player.Instrument.*;
import static org.cadenza.music.score.Chord.Quality.*;

import java.util.List;
import org.cadenza.music.arrange.harmony.Dressing;
import org.cadenza.music.arrange.player.Choir;
import org.cadenza.music.arrange.player.CounterPlayer;
import org.cadenza.music.arrange.player.Instrument;
import org.cadenza.music.arrange.player.LeadPlayer;
import org.cadenza.music.arrange.player.Manner;
import org.cadenza.music.arrange.player.Manner.Ornament;
import org.cadenza.music.arrange.player.VoicePlayer;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Genre;

/**
 * Hymn: four voices that lead by the book, doubled by an organ with its pedal. The organ alone brings in the tune; the
 * last strophe gets a descant or trumpets; the end slows into a plagal amen.
 */
final class HymnStyle extends Style {

    HymnStyle() {
        super(
                Genre.HYMN,
                new double[] {64, 84, 104},
                "4/4 3/4",
                List.of(0, 2, 3, 5, 7, 8, 10),
                new FormBook(
                        List.of(
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8 outro:O2",
                                "intro:I4 * verse:A8 chorus:B8 verse:A8 chorus:B8",
                                "intro:I4 * verse:A8 verse:A8 chorus:B8 outro:O2",
                                "intro:I4 * verse:A8 chorus:B8 outro:O2",
                                "intro:I2 * verse:A8 chorus:B8",
                                "* verse:A8 chorus:B8",
                                "intro:I4 * verse:A8",
                                "intro:I2 * verse:A4 chorus:B4",
                                "* verse:A4 chorus:B4",
                                "verse:A4"),
                        List.of("verse:A8 chorus:B8", "verse:A8")));
    }

    @Override
    Band band(Session session) {
        Band band = new Band()
                .dressing(Dressing.SEVENTH_ON_DOMINANT)
                .ending(Ending.RITARDANDO.withForce(0.5))
                .amen()
                .loose(1.1);
        Choir choir = new Choir(CHOIR);
        Instrument singers = session.pick(CHOIR, VOICES, CHOIR);
        Manner manner = Manner.of(0.97, 0);
        band.seat(Part.LEAD, singers, new LeadPlayer(CHOIR, manner, session.hand()))
                .gain(1)
                .at(54, 86);
        band.seat(Part.LEAD, OBOE, new LeadPlayer(OBOE, Manner.of(0.97, 0.1, Ornament.GRACE), session.hand()))
                .gain(-5)
                .at(60, 80);
        voices(session, band, choir, singers);
        return Atmosphere.HALL.over(session, band);
    }

    private static void voices(Session session, Band band, Choir choir, Instrument singers) {
        boolean organ = !session.gentle() || session.chance(0.6);
        Instrument keys = organ ? CHURCH_ORGAN : session.pick(STRINGS, SLOW_STRINGS);
        band.seat(Part.COUNTER, singers, new VoicePlayer(choir, CHOIR, 74, VoicePlayer.ALTO))
                .notIn(Role.INTRO)
                .gain(3)
                .at(44, 86);
        band.seat(Part.PAD, singers, new VoicePlayer(choir, CHOIR, 74, VoicePlayer.TENOR))
                .notIn(Role.INTRO)
                .gain(5)
                .at(84, 86);
        band.seat(
                        Part.COMPING,
                        keys,
                        new VoicePlayer(choir, keys, 66, VoicePlayer.SOPRANO, VoicePlayer.ALTO, VoicePlayer.TENOR)
                                .tied())
                .gain(-1)
                .at(70, 90);
        band.seat(Part.BASS, organ ? CHURCH_ORGAN : CELLO, new VoicePlayer(choir, keys, 76, VoicePlayer.BASS).tied())
                .gain(-1)
                .at(64, 90);
        Instrument descant = session.driving() ? TRUMPET : session.pick(TRUMPET, FLUTE, VIOLIN);
        band.seat(Part.COUNTER, descant, new CounterPlayer(descant, 69, 84, 66))
                .climax()
                .gain(1)
                .at(92, 84);
    }
}
