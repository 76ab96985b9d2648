package org.cadenza.studio.workshop.drums;

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
 * The sound of a single stroke, from its attack until it has died away, three seconds at most.
 *
 * @param wav a file of 16 bits, stereo, 44.1 kHz
 * @param fingerprint of the file, hexadecimal
 */
public record OneShot(byte[] wav, String fingerprint) {

    private static final int LONGEST = 3 * Renderer.SAMPLE_RATE;
    private static final int FADE = Renderer.SAMPLE_RATE / 5;

    /** The attack begins where a hundredth of the peak is passed: the synthesizer takes up to 3 ms to start. */
    private static final float ATTACK = 0.01f;

    private static final int HELD_TICKS = 240;

    static OneShot of(int note, int velocity, SoundFont font) throws IOException {
        Track track = new Track("", Track.DRUM_CHANNEL, 0, List.of(new Note(0, HELD_TICKS, note, velocity)));
        Piece piece = new Piece("", TempoMap.constant(480, 120), List.of(), List.of(), List.of(track));
        float[][] channels = trimmed(Renderer.of(font).render(piece).channels());
        byte[] wav = AudioFiles.wav(new Clip(Renderer.SAMPLE_RATE, channels), Tags.NONE, SampleDepth.BITS_16);
        return new OneShot(wav, fingerprint(wav));
    }

    private static float[][] trimmed(float[][] channels) {
        int begin = attack(channels);
        int end = Math.min(channels[0].length, begin + LONGEST);
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
