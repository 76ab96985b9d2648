package org.cadenza.families.crnngan;

import java.util.Arrays;
import java.util.List;
import org.cadenza.families.crnngan.CrnnGanConfig.Units;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Tensor;

/**
 * Between events as music has them ({@link EventSong}) and as the players do. Raw ones differ by the pitch, which is in hertz.
 * Musical ones are time since the last event, length and loudness, each standardised, and then a 1 for the key that is struck
 * and a 0 for each other of the piano's 88.
 *
 * @param means of time, length and loudness; 0 where units are {@link Units#RAW}
 * @param deviations likewise; 1 where they are raw
 */
record EventScale(Units units, float[] means, float[] deviations) {

    /** Time, length and loudness. */
    static final int MEASURED = 3;

    /** The piano's. */
    static final int KEYS = 88;

    private static final int LOWEST_KEY = 21;

    private static final double TICKS = EventSong.TICKS_PER_QUARTER;

    /** Of a quarter: sixteenths, thirty-seconds and their triplets lie on them. */
    private static final int GRID = 24;

    /** The logarithm of a time is that of 1 more than so many times its quarters. */
    private static final double FINE = 8;

    /** Quarters; what lasts longer lasts so long. */
    private static final double LONGEST = 16;

    private static final double A4 = 440;
    private static final int A4_PITCH = 69;
    private static final double LOUDEST = 127;
    private static final int OCTAVE = 12;

    /** Semitones are one way around the octave, fifths the other. */
    private static final int[] CIRCLES = {1, 7};

    static EventScale of(Units units, List<EventSong> songs) {
        float[] means = new float[MEASURED];
        float[] deviations = new float[MEASURED];
        Arrays.fill(deviations, 1);
        if (units == Units.RAW) {
            return new EventScale(units, means, deviations);
        }
        double[] sums = new double[MEASURED];
        double[] squares = new double[MEASURED];
        long count = 0;
        for (EventSong song : songs) {
            for (int i = 0; i < song.events(); i++, count++) {
                double[] measured = measured(song.event(i));
                for (int each = 0; each < MEASURED; each++) {
                    sums[each] += measured[each];
                    squares[each] += measured[each] * measured[each];
                }
            }
        }
        for (int each = 0; each < MEASURED; each++) {
            double mean = sums[each] / count;
            means[each] = (float) mean;
            deviations[each] = (float) Math.max(1e-3, Math.sqrt(squares[each] / count - mean * mean));
        }
        return new EventScale(units, means, deviations);
    }

    private static double[] measured(float[] event) {
        return new double[] {logarithm(event[0]), logarithm(event[1]), event[3] / LOUDEST};
    }

    private static double logarithm(float ticks) {
        double quarters = Math.min(LONGEST, Math.rint(ticks / TICKS * GRID) / GRID);
        return StrictMath.log(1 + FINE * quarters);
    }

    /** Numbers in an event of the players, where music has {@code width}. */
    int width(int width) {
        return units == Units.RAW ? width : MEASURED + KEYS;
    }

    /** An event of music for the players. */
    float[] encoded(float[] event) {
        if (units == Units.RAW) {
            float[] encoded = event.clone();
            for (int tone = 1; tone < event.length; tone += 3) {
                encoded[tone + 1] = event[tone + 1] == 0
                        ? 0
                        : (float) (A4 * StrictMath.pow(2, (event[tone + 1] - A4_PITCH) / OCTAVE));
            }
            return encoded;
        }
        float[] encoded = new float[MEASURED + KEYS];
        double[] measured = measured(event);
        for (int i = 0; i < MEASURED; i++) {
            encoded[i] = (float) ((measured[i] - means[i]) / deviations[i]);
        }
        encoded[MEASURED + key((int) event[2])] = 1;
        return encoded;
    }

    /** Of the piano; what lies beyond its ends comes back by octaves. */
    private static int key(int pitch) {
        int key = pitch - LOWEST_KEY;
        while (key < 0) {
            key += OCTAVE;
        }
        while (key >= KEYS) {
            key -= OCTAVE;
        }
        return key;
    }

    /** An event of the players as music has it, whatever they play: no negative times, pitches and velocities of MIDI. */
    float[] decoded(float[] event) {
        float[] decoded = units == Units.RAW ? fromRaw(event) : fromMusical(event);
        for (int tone = 1; tone < decoded.length; tone += 3) {
            if (decoded[tone] < 1 || decoded[tone + 2] < 1) {
                Arrays.fill(decoded, tone, tone + 3, 0);
            }
        }
        return decoded;
    }

    private static float[] fromRaw(float[] event) {
        float[] decoded = new float[event.length];
        decoded[0] = ticks(event[0]);
        for (int tone = 1; tone < event.length; tone += 3) {
            decoded[tone] = event[tone + 1] > 0 ? ticks(event[tone]) : 0;
            decoded[tone + 1] =
                    pitch(A4_PITCH + OCTAVE * StrictMath.log(Math.max(1e-3, event[tone + 1]) / A4) / StrictMath.log(2));
            decoded[tone + 2] = velocity(event[tone + 2]);
        }
        return decoded;
    }

    private static float ticks(float value) {
        return (float) Math.max(0, Math.rint(Math.min(value, LONGEST * TICKS)));
    }

    /** What lies beyond the ends of MIDI comes back by octaves, as in the original; but rounded, not cut down. */
    private static float pitch(double value) {
        long pitch = Math.round(Math.max(-1e6, Math.min(1e6, value)));
        long beyond = pitch < 0 ? pitch : Math.max(0, pitch - 127);
        return pitch - Math.floorDiv(beyond + (pitch < 0 ? 0 : OCTAVE - 1), OCTAVE) * OCTAVE;
    }

    private static float velocity(double value) {
        return (float) Math.max(0, Math.min(LOUDEST, Math.rint(value)));
    }

    private float[] fromMusical(float[] event) {
        int key = 0;
        for (int i = 1; i < KEYS; i++) {
            key = event[MEASURED + i] > event[MEASURED + key] ? i : key;
        }
        return new float[] {
            onGrid(event[0], 0),
            Math.max((float) TICKS / GRID, onGrid(event[1], 1)),
            LOWEST_KEY + key,
            Math.max(1, velocity((event[2] * deviations[2] + means[2]) * LOUDEST))
        };
    }

    private float onGrid(float standard, int which) {
        double most = StrictMath.log(1 + FINE * LONGEST);
        double logarithm = Math.max(0, Math.min(most, (double) standard * deviations[which] + means[which]));
        return (float) (Math.rint((StrictMath.exp(logarithm) - 1) / FINE * GRID) / GRID * TICKS);
    }

    /** How many numbers the critic hears of an event, where music has {@code width}. */
    int heardWidth(int width) {
        return units == Units.RAW ? width : measuredWidth(width) + KEYS;
    }

    /** How many of these, the first, measure something; the others are keys. */
    int measuredWidth(int width) {
        return units == Units.RAW ? width : MEASURED + 1 + 2 * CIRCLES.length + 2;
    }

    /**
     * What the critic hears of {@code events [batch, events, width]}: themselves, or, in musical units, rounded as they would
     * be written down, with height and place of each key on the circles of semitones and fifths, and of each onset in the beat.
     */
    Tensor heard(Tensor events) {
        if (units == Units.RAW) {
            return events;
        }
        Tensor quarters = time(events, 0);
        Tensor beat = quarters.runningSum(1).times(2 * Math.PI);
        Tensor keys = events.narrow(2, MEASURED, KEYS);
        return Tensor.concatenate(
                2,
                standard(quarters.times(FINE).plus(1).log(), 0),
                standard(time(events, 1).times(FINE).plus(1).log(), 1),
                events.narrow(2, 2, 1),
                keys.matmul(places().to(Device.standard())),
                beat.cosine(),
                beat.sine(),
                keys);
    }

    private Tensor standard(Tensor value, int which) {
        return value.plus(-means[which]).times(1 / deviations[which]);
    }

    /** Quarters on the grid, from 0 to the longest. */
    private Tensor time(Tensor events, int which) {
        double most = StrictMath.log(1 + FINE * LONGEST);
        Tensor logarithm = events.narrow(2, which, 1).times(deviations[which]).plus(means[which]);
        Tensor bounded =
                logarithm.relu().negative().plus(most).relu().negative().plus(most);
        Tensor quarters = bounded.exp().plus(-1).times(1 / FINE);
        return quarters.times(GRID).rounded().times(1.0 / GRID);
    }

    /** Height, and cosine and sine of the place on each circle, of each key: [88, 5]. */
    private static Tensor places() {
        int width = 1 + 2 * CIRCLES.length;
        float[] places = new float[KEYS * width];
        for (int key = 0; key < KEYS; key++) {
            places[key * width] = (float) (2.0 * key / KEYS - 1) * 2;
            for (int circle = 0; circle < CIRCLES.length; circle++) {
                double angle = 2 * Math.PI * CIRCLES[circle] * (key + LOWEST_KEY) / OCTAVE;
                places[key * width + 1 + 2 * circle] = (float) StrictMath.cos(angle);
                places[key * width + 2 + 2 * circle] = (float) StrictMath.sin(angle);
            }
        }
        return Tensor.of(places, KEYS, width);
    }

    /** {@code count} events of each song from its place on, for the players: [songs, count, width]; beyond the end, zeros. */
    Tensor crops(List<EventSong> songs, int[] starts, int count) {
        int width = width(songs.get(0).width());
        float[] all = new float[songs.size() * count * width];
        for (int song = 0; song < songs.size(); song++) {
            for (int i = 0; i < count && starts[song] + i < songs.get(song).events(); i++) {
                float[] event = encoded(songs.get(song).event(starts[song] + i));
                System.arraycopy(event, 0, all, (song * count + i) * width, width);
            }
        }
        return Tensor.of(all, songs.size(), count, width).to(Device.standard());
    }
}
