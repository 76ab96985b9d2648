package org.cadenza.music.synth;

import com.sun.media.sound.ModelByteBuffer;
import com.sun.media.sound.ModelByteBufferWavetable;
import com.sun.media.sound.ModelInstrument;
import com.sun.media.sound.ModelOscillator;
import com.sun.media.sound.ModelPerformer;
import com.sun.media.sound.SF2Instrument;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFormat;

/**
 * An SF2 instrument whose samples are turned into floats once. Gervill would do it anew for every note, which took a
 * fifth of the time that a song takes to play; the recording differs in the last of its 16 bits at most.
 */
final class FloatInstrument extends ModelInstrument {

    /** As Gervill scales samples of 16 bits. */
    private static final float SCALE = 1.0f / 32767;

    private final ModelPerformer[] performers;
    private final Map<ModelByteBuffer, ModelByteBuffer> converted = new HashMap<>();

    FloatInstrument(SF2Instrument instrument) {
        super(instrument.getSoundbank(), instrument.getPatch(), instrument.getName(), byte[].class);
        performers = instrument.getPerformers();
        for (ModelPerformer performer : performers) {
            List<ModelOscillator> oscillators = performer.getOscillators();
            oscillators.replaceAll(each -> each instanceof ModelByteBufferWavetable wave ? inFloats(wave) : each);
        }
    }

    private ModelByteBufferWavetable inFloats(ModelByteBufferWavetable wave) {
        AudioFormat format = wave.getFormat();
        if (format == null || format.getSampleSizeInBits() != 16 || format.isBigEndian()) {
            return wave;
        }
        float rate = format.getSampleRate();
        AudioFormat floats = new AudioFormat(AudioFormat.Encoding.PCM_FLOAT, rate, 32, 1, 4, rate, false);
        ModelByteBuffer samples = converted.computeIfAbsent(wave.getBuffer(), FloatInstrument::inFloats);
        ModelByteBufferWavetable copy = new ModelByteBufferWavetable(samples, floats, wave.getPitchcorrection());
        copy.setAttenuation(wave.getAttenuation());
        copy.setLoopStart(wave.getLoopStart());
        copy.setLoopLength(wave.getLoopLength());
        copy.setLoopType(wave.getLoopType());
        return copy;
    }

    private static ModelByteBuffer inFloats(ModelByteBuffer points) {
        ShortBuffer shorts = ByteBuffer.wrap(points.array(), (int) points.arrayOffset(), (int) points.capacity())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        byte[] bytes = new byte[4 * shorts.remaining()];
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        while (shorts.hasRemaining()) {
            floats.put(shorts.get() * SCALE);
        }
        return new ModelByteBuffer(bytes);
    }

    @Override
    public ModelPerformer[] getPerformers() {
        return performers;
    }

    @Override
    public Object getData() {
        return null;
    }
}
