package org.cadenza.studio.workshop.evaluation.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.cadenza.music.synth.Mastering;
import org.cadenza.music.synth.Renderer;
import org.cadenza.music.synth.SoundFont;
import org.cadenza.studio.workshop.Progress;

/** Excerpts of a few pieces, played with the sound font and small enough to travel within a page. */
public final class Samples {

    /** Of each set. */
    public static final int EACH = 3;

    /** How long an excerpt is: about 24 kB of MP3 a second, and six of them a good 3 MB. */
    static final double SECONDS = 20;

    private static final double FADE_SECONDS = 1.5;

    private final Progress progress;
    private int done;

    public Samples(Progress progress) {
        this.progress = progress;
    }

    /** The beginning of {@code piece}; silent, but there, where no sound can be made of it here. */
    public Sample of(String set, String path, Piece piece) {
        Piece beginning = beginning(piece);
        Optional<byte[]> mp3 = sound(beginning);
        progress.at(++done / (2.0 * EACH), "");
        return new Sample(set, path, beginning, mp3);
    }

    /** Its first {@link #SECONDS}. */
    private static Piece beginning(Piece piece) {
        long end = piece.tempo().tick(SECONDS);
        return piece.withTracks(
                piece.tracks().stream().map(track -> beginning(track, end)).toList());
    }

    private static Track beginning(Track track, long end) {
        return track.withNotes(track.notes().stream()
                .filter(note -> note.onset() < end)
                .map(note -> note.withDuration(Math.min(note.duration(), end - note.onset())))
                .toList());
    }

    private Optional<byte[]> sound(Piece piece) {
        try {
            Clip played = Renderer.of(SoundFont.find(Optional.empty())).render(piece, done -> {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            });
            return Optional.of(mp3(faded(Mastering.master(played))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Cut after {@link #SECONDS}, and soft before. */
    private static Clip faded(Clip clip) {
        int frames = (int) Math.min(clip.frames(), SECONDS * clip.sampleRate());
        double fade = FADE_SECONDS * clip.sampleRate();
        float[][] channels = new float[clip.channels().length][frames];
        for (int c = 0; c < channels.length; c++) {
            for (int i = 0; i < frames; i++) {
                channels[c][i] = (float) (clip.channels()[c][i] * Math.min(1, (frames - i) / fade));
            }
        }
        return new Clip(clip.sampleRate(), channels);
    }

    private static byte[] mp3(Clip clip) throws IOException {
        Path file = Files.createTempFile("cadenza-sample", ".mp3");
        try {
            AudioFiles.write(clip, file, Tags.NONE);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
