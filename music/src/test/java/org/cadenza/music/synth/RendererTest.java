package org.cadenza.music.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.Stft;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.music.score.Track.ControlChange;
import org.cadenza.music.score.Track.PitchBend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {

    private static final int QUARTER = 480;
    private static final int DRUMS = Track.DRUM_CHANNEL;
    private static final ControlChange DRY = new ControlChange(0, ControlChange.REVERB, 0);

    @TempDir
    static Path folder;

    private static Renderer renderer;

    @BeforeAll
    static void openFont() throws IOException {
        Path file = Files.write(folder.resolve("tiny.sf2"), new TinyFont().bytes());
        renderer = Renderer.of(SoundFont.open(file));
    }

    /** Clicks at odd ticks under a changing tempo are heard within a millisecond of where the tempo map puts them. */
    @Test
    void render_clicks_soundWhenTheScoreSays() throws IOException {
        TempoMap tempo = new TempoMap(
                QUARTER,
                List.of(
                        new TempoMap.Change(0, 500_000),
                        new TempoMap.Change(1000, 731_234),
                        new TempoMap.Change(2500, 300_007)));
        List<Note> notes = new ArrayList<>();
        for (long tick = 0; tick < 8000; tick += 397) {
            notes.add(new Note(tick, 60, 36, 120));
        }

        Clip clip = renderer.render(piece(tempo, track(DRUMS, notes, DRY)));

        List<Double> heard = onsets(clip.channels()[0]);
        assertThat(heard).hasSameSizeAs(notes);
        for (int i = 0; i < notes.size(); i++) {
            assertThat(heard.get(i)).isCloseTo(tempo.seconds(notes.get(i).onset()), within(0.001));
        }
    }

    @Test
    void render_tone_hasItsPitchAndBend() throws IOException {
        Track plain = track(0, List.of(new Note(0, 2 * QUARTER, 69, 100)), DRY);
        Track octave = track(0, List.of(new Note(0, 2 * QUARTER, 81, 100)), DRY);
        Track bent = new Track("", 0, 0, plain.notes(), List.of(DRY), List.of(new PitchBend(0, 16383)), List.of());

        assertThat(frequency(renderer.render(piece(plain)))).isCloseTo(441, within(1.0));
        assertThat(frequency(renderer.render(piece(octave)))).isCloseTo(882, within(1.0));
        assertThat(frequency(renderer.render(piece(bent)))).isCloseTo(441 * Math.pow(2, 2 / 12.0), within(1.0));
    }

    @Test
    void render_pannedTone_isOnOneSide() throws IOException {
        Track left = track(0, List.of(new Note(0, QUARTER, 69, 100)), DRY, new ControlChange(0, ControlChange.PAN, 0));

        Clip clip = renderer.render(piece(left));

        assertThat(peak(clip.channels()[0])).isGreaterThan(0.05f);
        assertThat(peak(clip.channels()[1])).isLessThan(1e-4f);
    }

    @Test
    void render_volumeAndExpression_areHeard() throws IOException {
        List<Note> notes = List.of(new Note(0, QUARTER, 69, 100));
        float loud = peak(renderer.render(piece(track(0, notes, DRY))).channels()[0]);

        float soft =
                peak(renderer.render(piece(track(0, notes, DRY, new ControlChange(0, ControlChange.EXPRESSION, 64))))
                        .channels()[0]);

        // General MIDI: 40 dB for each factor of ten, so half is 12 dB down.
        assertThat(20 * Math.log10(soft / loud)).isCloseTo(-11.9, within(0.5));
    }

    @Test
    void render_held_byPedal_goesOnUntilItIsLifted() throws IOException {
        List<Note> notes = List.of(new Note(0, 10, 69, 100), new Note(4 * QUARTER, 10, 36, 1));
        Track pedal = track(
                0,
                notes,
                DRY,
                new ControlChange(0, ControlChange.PEDAL, 127),
                new ControlChange(2 * QUARTER, ControlChange.PEDAL, 0));

        Clip clip = renderer.render(piece(pedal));

        assertThat(level(clip, 0.9)).isGreaterThan(0.05);
        assertThat(level(clip, 1.9)).isLessThan(0.002);
    }

    @Test
    void render_lastNote_diesAwayBeforeTheEnd() throws IOException {
        Piece piece = piece(track(0, List.of(new Note(0, QUARTER, 69, 100))));

        Clip clip = renderer.render(piece);

        assertThat(clip.seconds()).isBetween(piece.seconds() + 0.5, piece.seconds() + 4);
        float[] left = clip.channels()[0];
        float end = 0;
        for (int i = left.length - 4410; i < left.length; i++) {
            end = Math.max(end, Math.abs(left[i]));
        }
        float peak = Math.max(peak(left), peak(clip.channels()[1]));
        assertThat(20 * Math.log10(end / peak)).isLessThan(-60);
        assertThat(left[left.length - 1]).isZero();
    }

    @Test
    void render_endlessNote_isFadedAfterEightSeconds() throws IOException {
        // Sustained by a very long release: controller 72 at its maximum.
        Track track = track(0, List.of(new Note(0, QUARTER, 69, 100)), new ControlChange(0, 72, 127));

        Clip clip = renderer.render(piece(track));

        assertThat(clip.seconds()).isLessThanOrEqualTo(8.6);
        assertThat(clip.channels()[0][clip.frames() - 1]).isZero();
    }

    /** A pitch struck again before it ended sounds on: the first end must not take the second note with it. */
    @Test
    void render_overlappingNotesOfOnePitch_bothSound() throws IOException {
        Track track =
                track(0, List.of(new Note(0, 2 * QUARTER, 69, 100), new Note(QUARTER, 4 * QUARTER, 69, 100)), DRY);

        Clip clip = renderer.render(piece(track));

        assertThat(level(clip, 1.5)).isGreaterThan(0.05);
        assertThat(level(clip, 2.4)).isGreaterThan(0.05);
    }

    @Test
    void render_programThatTheFontLacks_playsTheFirst() throws IOException {
        Track lacking = new Track("", 3, 77, List.of(new Note(0, QUARTER, 69, 100)));
        Track kit = new Track("", DRUMS, 25, List.of(new Note(0, QUARTER, 36, 100)));

        assertThat(peak(renderer.render(piece(lacking)).channels()[0])).isGreaterThan(0.05f);
        assertThat(peak(renderer.render(piece(kit)).channels()[0])).isGreaterThan(0.05f);
    }

    @Test
    void render_twice_givesTheSameSamples() throws IOException {
        Piece band = band(20);

        assertThat(renderer.render(band).channels())
                .isDeepEqualTo(renderer.render(band).channels());
    }

    /** Parts that start together, overlap and die away at different times. */
    @Test
    void stems_mastered_addUpToTheMasterAndAreAsLong() throws IOException {
        Piece band = band(20);
        List<Stem> stems = renderer.stems(band);
        Clip whole = renderer.render(band);
        Mastering.Gain gain = Mastering.gain(whole);

        assertThat(stems).extracting(Stem::track).isEqualTo(band.tracks());
        assertThat(stems).extracting(stem -> stem.clip().frames()).containsOnly(whole.frames());
        assertThat(decibelsBelow(stems.stream().map(Stem::clip).toList(), whole))
                .isGreaterThan(100);
        assertThat(decibelsBelow(
                        stems.stream().map(stem -> gain.apply(stem.clip())).toList(), gain.apply(whole)))
                .isGreaterThan(100);
    }

    /** How far what the parts' sum lacks of the whole is below the whole. */
    private static double decibelsBelow(List<Clip> parts, Clip whole) {
        double power = 0;
        double missingPower = 0;
        for (int i = 0; i < whole.frames(); i++) {
            double missing = whole.channels()[0][i];
            power += missing * missing;
            for (Clip part : parts) {
                missing -= part.channels()[0][i];
            }
            missingPower += missing * missing;
        }
        return 10 * Math.log10(power / missingPower);
    }

    /** A short note after a long one: the whole's end is that of the sum, not of its longest part. */
    @Test
    void render_end_isANaturalDecayRatherThanSilence() throws IOException {
        Clip clip = renderer.render(band(5));

        double peak = peak(clip.channels()[0]);
        double beforeTheFade = level(clip, clip.seconds() - 0.15);
        assertThat(20 * Math.log10(beforeTheFade / peak)).isBetween(-61.0, -40.0);
    }

    @Test
    void render_emptyPiece_isShortSilence() throws IOException {
        Clip clip = renderer.render(piece());

        assertThat(clip.frames()).isZero();
    }

    @Test
    void render_hoursOfMusic_isRefused() {
        Piece endless = piece(track(0, List.of(new Note(0, 100_000_000L, 60, 100))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.render(endless))
                .withMessageContaining("at most 1260");
    }

    /** What is told while the piece is played is the piece, from the beginning on, but for the fade of its last tenth. */
    @Test
    void render_listener_hearsEachFrameOnceAndForGood() throws IOException {
        List<Integer> seams = new ArrayList<>(List.of(0));
        float[] heard = new float[44_100 * 20];

        Clip clip = renderer.render(band(12), new Renderer.Listener() {
            @Override
            public void progress(double done) {}

            @Override
            public void settled(float[][] mix, int from, int to) {
                assertThat(from).isEqualTo(seams.get(seams.size() - 1));
                seams.add(to);
                System.arraycopy(mix[0], from, heard, from, to - from);
            }
        });

        int unfaded = clip.frames() - 4410;
        assertThat(seams).hasSizeGreaterThan(2).last().matches(end -> end >= unfaded);
        assertThat(Arrays.copyOf(heard, unfaded)).isEqualTo(Arrays.copyOf(clip.channels()[0], unfaded));
    }

    @Test
    void render_listenerThatCallsItOff_isToldNothingAfterwards() throws Exception {
        AtomicInteger told = new AtomicInteger();
        assertThatThrownBy(() -> renderer.render(band(12), done -> {
                    told.incrementAndGet();
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        int then = told.get();
        Thread.sleep(200);
        assertThat(told).hasValue(then);
    }

    @Test
    void render_interrupted_stops() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> renderer.render(band(3))).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void render_builtInBank_sounds() throws IOException {
        Clip clip = Renderer.of(SoundFont.builtIn()).render(band(3));

        assertThat(peak(clip.channels()[0])).isGreaterThan(0.05f);
    }

    /** So many tracks, more than a synthesizer has channels, each with a note and the last with drums. */
    private static Piece band(int tracks) {
        List<Track> band = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            boolean drums = i == tracks - 1;
            band.add(track(
                    drums ? DRUMS : i % 9,
                    List.of(new Note(i * 60L, QUARTER, 50 + i, 60 + i), new Note(900, 100, 60, 90))));
        }
        return piece(band.toArray(new Track[0]));
    }

    private static Track track(int channel, List<Note> notes, ControlChange... controls) {
        return new Track("track", channel, 0, notes, List.of(controls), List.of(), List.of());
    }

    private static Piece piece(Track... tracks) {
        return piece(TempoMap.constant(QUARTER, 120), tracks);
    }

    private static Piece piece(TempoMap tempo, Track... tracks) {
        return new Piece("", tempo, List.of(), List.of(), List.of(tracks));
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** The peak within 50 ms from a second on. */
    private static double level(Clip clip, double second) {
        float level = 0;
        int from = (int) (second * clip.sampleRate());
        for (int i = from; i < Math.min(clip.frames(), from + 2205); i++) {
            level = Math.max(level, Math.abs(clip.channels()[0][i]));
        }
        return level;
    }

    /** Seconds at which the level first rises after 20 ms of quiet. */
    private static List<Double> onsets(float[] samples) {
        List<Double> onsets = new ArrayList<>();
        int lastLoud = -10_000;
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) > 0.02) {
                if (i - lastLoud > 882) {
                    onsets.add(i / 44_100.0);
                }
                lastLoud = i;
            }
        }
        return onsets;
    }

    /** The strongest frequency in the middle of the first second, refined between bins by their neighbours' levels. */
    private static double frequency(Clip clip) {
        Stft stft = new Stft(16_384, 8192);
        float[] power = stft.power(clip.channels()[0])[2];
        int best = 1;
        for (int k = 2; k < power.length - 1; k++) {
            best = power[k] > power[best] ? k : best;
        }
        double before = Math.log(power[best - 1]);
        double after = Math.log(power[best + 1]);
        double offset = (after - before) / (2 * (2 * Math.log(power[best]) - before - after));
        return (best + offset) * 44_100 / 16_384;
    }
}
