package org.cadenza.studio.workshop.live;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.SampleDepth;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.music.synth.Renderer;
import org.cadenza.music.synth.SoundFont;

/**
 * The sound of a single note, from its attack until it has died away or as long as it may last.
 *
 * @param wav a file of 16 bits, stereo, 44.1 kHz
 * @param fingerprint of the file, hexadecimal
 */
public record OneShot(byte[] wav, String fingerprint) {

    private static final int FADE = Renderer.SAMPLE_RATE / 5;

    /** The attack begins where a hundredth of the peak is passed: the synthesizer takes up to 3 ms to start. */
    private static final float ATTACK = 0.01f;

    private static final int TICKS_A_SECOND = 960;

    /**
     * What a note sounds like.
     *
     * @param channel 0 to 15; on {@link Track#DRUM_CHANNEL} the pitch names a drum
     * @param program General MIDI program, 0 to 127
     * @param held seconds until the key is let go
     * @param longest seconds that are kept, fading out where the note sounds on
     */
    public record Manner(int channel, int program, double held, double longest) {}

    static OneShot of(int pitch, int velocity, Manner manner, SoundFont font) throws IOException {
        Note note = new Note(0, Math.round(manner.held * TICKS_A_SECOND), pitch, velocity);
        Track track = new Track("", manner.channel, manner.program, List.of(note));
        Piece piece = new Piece("", TempoMap.constant(TICKS_A_SECOND / 2, 120), List.of(), List.of(), List.of(track));
        int longest = (int) Math.round(manner.longest * Renderer.SAMPLE_RATE);
        float[][] channels = trimmed(Renderer.of(font).render(piece).channels(), longest);
        byte[] wav = AudioFiles.wav(new Clip(Renderer.SAMPLE_RATE, channels), Tags.NONE, SampleDepth.BITS_16);
        return new OneShot(wav, fingerprint(wav));
    }

    private static float[][] trimmed(float[][] channels, int longest) {
        int begin = attack(channels);
        int end = Math.min(channels[0].length, begin + longest);
        boolean cut = end < channels[0].length;
        float[][] trimmed = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            trimmed[c] = Arrays.copyOfRange(channels[c], begin, Math.max(end, begin + 1));
            for (int i = 1; cut && i <= FADE; i++) {
                trimmed[c][trimmed[c].length - i] *= (i - 1f) / FADE;
            }
        }
        return trimmed;
    }

    /** The first frame that can be heard; 0 of silence. */
    private static int attack(float[][] channels) {
        float peak = 0;
        for (int i = 0; i < channels[0].length; i++) {
            peak = Math.max(peak, level(channels, i));
        }
        int first = 0;
        while (first < channels[0].length - 1 && level(channels, first) < ATTACK * peak) {
            first++;
        }
        return first;
    }

    private static float level(float[][] channels, int frame) {
        return Math.max(Math.abs(channels[0][frame]), Math.abs(channels[1][frame]));
    }

    private static String fingerprint(byte[] wav) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wav));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
