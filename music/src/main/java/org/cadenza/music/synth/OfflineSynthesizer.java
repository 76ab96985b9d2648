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
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import org.cadenza.music.dsp.DcBlocker;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** A Gervill synthesizer that plays one track, block by block, faster than real time. */
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
    private final TempoMap tempo;

    /** Some pads have an offset of a sixth of full scale, which costs the master its headroom. */
    private final DcBlocker[] blockers = {new DcBlocker(Renderer.SAMPLE_RATE), new DcBlocker(Renderer.SAMPLE_RATE)};

    private final byte[] bytes = new byte[BLOCK_FRAMES * FRAME_BYTES];
    private final FloatBuffer floats =
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();

    private AudioInputStream stream;
    /** Seen by those who ask how far it is, while a worker begins. */
    private volatile Tail tail;

    /** What was rendered and not yet released: frames from {@link #first} to {@link #frames}. */
    private float[][] channels = new float[2][2 * BLOCK_FRAMES];

    private int first;
    private int frames;

    OfflineSynthesizer(SoundFont font, Track track, TempoMap tempo) {
        this.font = font;
        this.track = track;
        this.tempo = tempo;
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

    /** Renders the next block, which {@link #settle} then makes part of the sound; long, and on any thread. */
    void render() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while rendering");
        }
        if (stream == null) {
            begin();
        }
        stream.readNBytes(bytes, 0, bytes.length);
    }

    /** Goes on by the block that was rendered; short, and like all that follows on one thread at a time. */
    void settle() throws IOException {
        makeRoom();
        for (int i = 0; i < BLOCK_FRAMES && !tail.ended(); i++) {
            float left = blockers[0].next(floats.get(2 * i));
            float right = blockers[1].next(floats.get(2 * i + 1));
            channels[0][frames - first] = left;
            channels[1][frames - first] = right;
            frames++;
            tail.hear(Math.max(Math.abs(left), Math.abs(right)));
        }
        if (tail.ended()) {
            frames = tail.end();
            tail.fade(channels, first);
            stream.close();
        }
    }

    private void begin() throws IOException {
        PREFERENCES.setLevel(Level.OFF);
        SoftSynthesizer synthesizer = new SoftSynthesizer();
        try {
            stream = synthesizer.openStream(FORMAT, settings());
            load(synthesizer);
            Receiver receiver = synthesizer.getReceiver();
            SilentVoice.start(synthesizer, receiver, SILENT_CHANNEL);
            tail = new Tail((int) Math.ceil(send(receiver) * 1e-6 * Renderer.SAMPLE_RATE));
        } catch (MidiUnavailableException | InvalidMidiDataException e) {
            throw new IOException("the JDK's synthesizer refused to play", e);
        }
        // Gervill hands out one empty buffer before the first that it computes.
        stream.skipNBytes((long) CONTROL_FRAMES * FRAME_BYTES);
    }

    private void makeRoom() {
        for (int c = 0; c < channels.length; c++) {
            if (channels[c].length < frames - first + BLOCK_FRAMES) {
                channels[c] = Arrays.copyOf(channels[c], 2 * channels[c].length);
            }
        }
    }

    /** How far it has come, in frames. */
    int frames() {
        return frames;
    }

    /** How much of the whole is rendered, 0 to 1. */
    double done() {
        return tail == null ? 0 : tail.ended() ? 1 : Math.min(1, (double) frames / (tail.lastEvent() + 1));
    }

    /** Whether the sound has died away. */
    boolean ended() {
        return tail != null && tail.ended();
    }

    /** Frames up to here will not change any more; as many as there can be, once it has ended. */
    int settled() {
        return tail == null ? 0 : tail.ended() ? Integer.MAX_VALUE : tail.settled();
    }

    /** Adds the frames from {@code from} to {@code to}, as far as there are any, to {@code sum}. */
    void addTo(float[][] sum, int from, int to) {
        int end = Math.min(to, frames);
        for (int c = 0; c < sum.length; c++) {
            for (int i = from; i < end; i++) {
                sum[c][i] += channels[c][i - first];
            }
        }
    }

    /** Forgets what lies before {@code frame}. */
    void release(int frame) {
        int from = Math.min(frame, frames);
        for (float[] channel : channels) {
            System.arraycopy(channel, from - first, channel, 0, frames - from);
        }
        first = from;
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
    private long send(Receiver receiver) throws InvalidMidiDataException {
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
}
