package org.cadenza.music.dsp;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * The short-time Fourier transform with a periodic Hann window. Frame {@code t} is centred on sample {@code t * hop};
 * outside the signal lies silence.
 *
 * @param size samples in a frame, even, 16 to 65,536
 * @param hop samples from one frame to the next, 1 to {@code size}
 */
public record Stft(int size, int hop) {

    public Stft {
        if (size < 16 || size > 65_536 || size % 2 != 0) {
            throw new IllegalArgumentException("size is " + size + ", expected an even number from 16 to 65536");
        }
        if (hop < 1 || hop > size) {
            throw new IllegalArgumentException("hop is " + hop + ", expected 1 to " + size);
        }
    }

    /** Frequencies from 0 to half the sample rate. */
    public int bins() {
        return size / 2 + 1;
    }

    /** Frames of a signal with so many samples. */
    public int frames(int samples) {
        return 1 + samples / hop;
    }

    /** Complex spectra, {@code [frames, 2 * bins]}: real and imaginary parts in turn, not scaled. */
    public float[][] complex(float[] samples) {
        FloatFFT_1D transform = new FloatFFT_1D(size);
        float[] window = window();
        float[][] frames = new float[frames(samples.length)][];
        for (int t = 0; t < frames.length; t++) {
            float[] frame = new float[size + 2];
            int first = t * hop - size / 2;
            for (int i = Math.max(0, -first); i < Math.min(size, samples.length - first); i++) {
                frame[i] = samples[first + i] * window[i];
            }
            transform.realForward(frame);
            // JTransforms packs the real value of the highest bin beside that of the lowest.
            frame[size] = frame[1];
            frame[1] = 0;
            frames[t] = frame;
        }
        return frames;
    }

    /** Power spectra, {@code [frames, bins]}: squared magnitudes, scaled so that a full-scale sine on a bin gives 1. */
    public float[][] power(float[] samples) {
        float[][] frames = complex(samples);
        float scale = 16f / ((float) size * size);
        for (int t = 0; t < frames.length; t++) {
            float[] power = new float[bins()];
            for (int k = 0; k < power.length; k++) {
                float real = frames[t][2 * k];
                float imaginary = frames[t][2 * k + 1];
                power[k] = scale * (real * real + imaginary * imaginary);
            }
            frames[t] = power;
        }
        return frames;
    }

    /** The window: {@code size} weights from 0 to 1. */
    float[] window() {
        float[] window = new float[size];
        for (int i = 0; i < size; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / size));
        }
        return window;
    }
}
