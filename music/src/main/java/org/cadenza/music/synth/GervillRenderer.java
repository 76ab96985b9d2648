package org.cadenza.music.synth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * Renders with Gervill, each track on a synthesizer of its own, and adds their outputs. Tracks that share a synthesizer
 * do not sound as they do alone, so they would not be what a stem of theirs is.
 */
final class GervillRenderer implements Renderer {

    private final SoundFont font;

    GervillRenderer(SoundFont font) {
        this.font = font;
    }

    @Override
    public Clip render(Piece piece, Listener listener) throws IOException {
        List<Track> tracks = sounding(piece);
        Sum mix = new Sum(piece.seconds());
        new Ensemble(font, tracks, piece.tempo()).play(listener::progress, (players, from, to) -> {
            players.forEach(player -> mix.add(player, from, to));
            listener.settled(mix.channels(), from, mix.frames());
        });
        float[][] whole = mix.whole(mix.frames());
        return Ending.after(whole).end(whole);
    }

    @Override
    public List<Stem> stems(Piece piece, Listener listener) throws IOException {
        List<Track> tracks = sounding(piece);
        Sum mix = new Sum(piece.seconds());
        List<Sum> parts = tracks.stream().map(track -> new Sum(piece.seconds())).toList();
        new Ensemble(font, tracks, piece.tempo()).play(listener::progress, (players, from, to) -> {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).add(players.get(i), from, to);
                mix.add(players.get(i), from, to);
            }
        });
        Ending ending = Ending.after(mix.whole(mix.frames()));
        List<Stem> stems = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            stems.add(new Stem(tracks.get(i), ending.end(parts.get(i).whole(mix.frames()))));
        }
        return stems;
    }

    private static List<Track> sounding(Piece piece) {
        if (piece.seconds() > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "the piece lasts " + Math.round(piece.seconds()) + " seconds, expected at most " + MAX_SECONDS);
        }
        return piece.tracks().stream().filter(track -> !track.notes().isEmpty()).toList();
    }
}
