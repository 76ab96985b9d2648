package org.cadenza.music.synth;

import com.sun.media.sound.EmergencySoundbank;
import com.sun.media.sound.ModelPatch;
import com.sun.media.sound.SF2Instrument;
import com.sun.media.sound.SF2Soundbank;
import java.io.IOException;
import javax.sound.midi.Instrument;

/** The bank that Gervill computes when no font is installed: once for each font object, with phases drawn at random. */
final class BuiltInBank implements SoundFont.Bank {

    private SF2Soundbank bank;

    @Override
    public synchronized SF2Instrument instrument(Voice voice) throws IOException {
        if (bank == null) {
            bank = make();
        }
        Instrument instrument = bank.getInstrument(new ModelPatch(0, voice.program(), voice.drums()));
        if (instrument == null) {
            instrument = bank.getInstrument(new ModelPatch(0, 0, voice.drums()));
        }
        return (SF2Instrument) instrument;
    }

    private static SF2Soundbank make() throws IOException {
        try {
            return EmergencySoundbank.createSoundbank();
        } catch (Exception e) {
            throw new IOException("the JDK's built-in sound bank could not be made", e);
        }
    }
}
