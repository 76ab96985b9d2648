package org.cadenza.music.synth;

import com.sun.media.sound.SF2Instrument;
import com.sun.media.sound.SoftSynthesizer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.DcBlocker;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** A Gervill synthesizer that plays one track, faster than real time. */
final class OfflineSynthesizer {

    private static final int CHANNELS = 16;
    private static final int TRACK_CHANNEL = 0;
    private static final int SILENT_CHANNEL = 15;

    /**
     * Gervill moves its envelopes once in so many frames, 3.4 ms: twice as often as it does by default, because a sound
     * with an attack starts one step late.
     */
    private static final int CONTROL_FRAMES = 150;

    private static final int BLOCK_FRAMES = 128 * CONTROL_FRAMES;
    private static final int FRAME_BYTES = 8;

    /**
     * Logs that the JDK's preferences, which Gervill asks for defaults, may write about a missing or read-only home
     * folder. Every setting is given below, so they do not matter. The reference keeps the level from being forgotten.
     */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private static final AudioFormat FORMAT = new AudioFormat(
            AudioFormat.Encoding.PCM_FLOAT, Renderer.SAMPLE_RATE, 32, 2, FRAME_BYTES, Renderer.SAMPLE_RATE, false);

    private final SoundFont font;
    private final Track track;

    OfflineSynthesizer(SoundFont font, Track track) {
        this.font = font;
        this.track = track;
    }

    /** Everything that Gervill lets one set, so that nothing depends on the machine. */
    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("interpolation", "linear2");
        settings.put("control rate", (float) Renderer.SAMPLE_RATE / CONTROL_FRAMES);
        settings.put("format", FORMAT);
        settings.put("latency", 0L);
        settings.put("device id", 0);
        settings.put("max polyphony", 256);
        settings.put("reverb", true);
        settings.put("chorus", true);
        // A limiter in each synthesizer would make the sum of stems differ from the whole.
        settings.put("auto gain control", false);
        settings.put("large mode", false);
        settings.put("midi channels", CHANNELS);
        settings.put("jitter correction", false);
        settings.put("light reverb", true);
        settings.put("load default soundbank", false);
        return settings;
    }

    /** Renders until the sound has died away. */
    Clip render(TempoMap tempo, DoubleConsumer progress) throws IOException {
        PREFERENCES.setLevel(Level.OFF);
        SoftSynthesizer synthesizer = new SoftSynthesizer();
        try (AudioInputStream stream = synthesizer.openStream(FORMAT, settings())) {
            load(synthesizer);
            Receiver receiver = synthesizer.getReceiver();
            SilentVoice.start(synthesizer, receiver, SILENT_CHANNEL);
            long endMicros = send(receiver, tempo);
            return read(stream, (int) Math.ceil(endMicros * 1e-6 * Renderer.SAMPLE_RATE), progress);
        } catch (MidiUnavailableException | InvalidMidiDataException e) {
            throw new IOException("the JDK's synthesizer refused to play", e);
        }
    }

    private void load(SoftSynthesizer synthesizer) throws IOException {
        Voice voice = Voice.of(track.drums(), track.program(), List.of(track));
        for (SF2Instrument instrument : font.instruments(List.of(voice))) {
            synthesizer.loadInstrument(new FloatInstrument(instrument));
        }
    }

    /**
     * Queues all events; gives the time of the last. The synthesizer holds one message for each microsecond, so those of
     * one time follow one another; what sets up channels is sent at once, to leave the first notes their places.
     */
    private long send(Receiver receiver, TempoMap tempo) throws InvalidMidiDataException {
        List<Performance.Event> events = Performance.events(track, TRACK_CHANNEL, tempo);
        events.sort(Performance.ORDER);
        long last = -1;
        for (Performance.Event event : events) {
            boolean setup = event.micros() == 0 && event.rank() < Performance.NOTE_END;
            long time = setup ? -1 : Math.max(event.micros(), last + 1);
            receiver.send(new ShortMessage(event.command(), event.channel(), event.data1(), event.data2()), time);
            last = Math.max(last, time);
        }
        return last;
    }

    private static Clip read(AudioInputStream stream, int lastEvent, DoubleConsumer progress) throws IOException {
        Tail tail = new Tail(lastEvent);
        float[][] channels = new float[2][lastEvent + BLOCK_FRAMES];
        // Some pads have an offset of a sixth of full scale, which costs the master its headroom.
        DcBlocker[] blockers = {new DcBlocker(Renderer.SAMPLE_RATE), new DcBlocker(Renderer.SAMPLE_RATE)};
        byte[] bytes = new byte[BLOCK_FRAMES * FRAME_BYTES];
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        // Gervill hands out one empty buffer before the first that it computes.
        stream.skipNBytes((long) CONTROL_FRAMES * FRAME_BYTES);
        int frames = 0;
        while (!tail.ended(channels, frames)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while rendering");
            }
            stream.readNBytes(bytes, 0, bytes.length);
            for (int c = 0; c < 2; c++) {
                if (channels[c].length < frames + BLOCK_FRAMES) {
                    channels[c] = Arrays.copyOf(channels[c], frames + 8 * BLOCK_FRAMES);
                }
                for (int i = 0; i < BLOCK_FRAMES; i++) {
                    channels[c][frames + i] = blockers[c].next(floats.get(2 * i + c));
                }
            }
            frames += BLOCK_FRAMES;
            progress.accept(Math.min(1, (double) frames / (lastEvent + 1)));
        }
        return tail.cut(channels);
    }
}
