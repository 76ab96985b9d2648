package org.cadenza.music.synth;

import com.sun.media.sound.ModelPatch;
import com.sun.media.sound.SF2Instrument;
import com.sun.media.sound.SF2InstrumentRegion;
import com.sun.media.sound.SF2Layer;
import com.sun.media.sound.SF2LayerRegion;
import com.sun.media.sound.SF2Sample;
import com.sun.media.sound.SoftSynthesizer;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import org.cadenza.music.score.Track.ControlChange;

/**
 * An endless note of zeros that is sent to the reverb. Gervill's reverb goes to sleep when neither its input nor its
 * output sounds, although a short click may still be on its way through the delay lines: its echo would be heard with
 * the next note, or never. While this note is held, the reverb stays awake.
 */
final class SilentVoice {

    private static final int BANK = 2;
    private static final int FRAMES = 1024;

    private SilentVoice() {}

    static void start(SoftSynthesizer synthesizer, Receiver receiver, int channel) throws InvalidMidiDataException {
        synthesizer.loadInstrument(instrument());
        send(receiver, new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, 0, BANK));
        send(receiver, new ShortMessage(ShortMessage.PROGRAM_CHANGE, channel, 0, 0));
        send(receiver, new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, ControlChange.REVERB, 127));
        send(receiver, new ShortMessage(ShortMessage.NOTE_ON, channel, 60, 127));
    }

    private static void send(Receiver receiver, ShortMessage message) {
        receiver.send(message, -1);
    }

    private static SF2Instrument instrument() {
        SF2Sample sample = new SF2Sample();
        sample.setData(new byte[2 * FRAMES]);
        sample.setStartLoop(0);
        sample.setEndLoop(FRAMES);
        SF2LayerRegion zone = new SF2LayerRegion();
        zone.setSample(sample);
        zone.putShort(SF2LayerRegion.GENERATOR_SAMPLEMODES, (short) 1);
        SF2Layer layer = new SF2Layer();
        layer.getRegions().add(zone);
        SF2InstrumentRegion region = new SF2InstrumentRegion();
        region.setLayer(layer);
        SF2Instrument instrument = new SF2Instrument();
        instrument.setName("silence");
        instrument.setPatch(new ModelPatch(BANK << 7, 0, false));
        instrument.getRegions().add(region);
        return instrument;
    }
}
