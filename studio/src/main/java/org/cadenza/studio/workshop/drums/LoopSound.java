package org.cadenza.studio.workshop.drums;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.Decibels;
import org.cadenza.music.dsp.TruePeak;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.synth.Renderer;
import org.cadenza.music.synth.SoundFont;

/**
 * A loop as sound, of exactly its length, that can be repeated without a seam: it is played as if it had been running for
 * long, so that what rings on after its last strokes, or is choked by the first, does so at its beginning.
 */
final class LoopSound {

    /** A cymbal has died away after so long. */
    private static final double LEAD_SECONDS = 8;

    /** Over the last hundredth of a second the end becomes what came before the beginning. */
    private static final int SEAM = Renderer.SAMPLE_RATE / 100;

    /** True peak, in dBTP: as loud as a loop can be without trouble. */
    private static final double PEAK = -1;

    private LoopSound() {}

    /** Stereo at 44.1 kHz. */
    static Clip of(Loop loop, SoundFont font) throws IOException {
        long lead = lead(loop);
        Piece piece = loop.piece(running(loop, lead));
        float[][] played = Renderer.of(font).render(piece).channels();
        int begin = (int) Math.round(piece.tempo().seconds(lead) * Renderer.SAMPLE_RATE);
        int frames = (int) Math.round(loop.seconds() * Renderer.SAMPLE_RATE);
        float[][] channels = new float[played.length][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = seamless(Arrays.copyOf(played[c], begin + frames), begin);
        }
        return loud(new Clip(Renderer.SAMPLE_RATE, channels));
    }

    /** How long it runs before, in ticks: whole quarters. */
    private static long lead(Loop loop) {
        long quarters = (long) Math.ceil(LEAD_SECONDS * loop.bpm() / 60);
        return quarters * Loop.TICKS_PER_QUARTER;
    }

    /** The last {@code lead} ticks of repetitions, then the loop itself. */
    private static List<Note> running(Loop loop, long lead) {
        List<Note> notes = loop.notes();
        List<Note> running = new ArrayList<>();
        for (long first = lead; first > -loop.end(); first -= loop.end()) {
            for (Note note : notes) {
                if (note.onset() + first >= 0) {
                    running.add(note.withOnset(note.onset() + first));
                }
            }
        }
        return running;
    }

    private static float[] seamless(float[] played, int begin) {
        float[] loop = Arrays.copyOfRange(played, begin, played.length);
        int seam = Math.min(SEAM, begin);
        for (int i = 0; i < seam; i++) {
            float share = (i + 1f) / seam;
            int at = loop.length - seam + i;
            loop[at] = (1 - share) * loop[at] + share * played[begin - seam + i];
        }
        return loop;
    }

    private static Clip loud(Clip clip) {
        double peak = TruePeak.decibels(clip);
        float gain = peak == Double.NEGATIVE_INFINITY ? 1 : (float) Decibels.factor(PEAK - peak);
        for (float[] channel : clip.channels()) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= gain;
            }
        }
        return clip;
    }
}
