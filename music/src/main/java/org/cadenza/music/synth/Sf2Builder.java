package org.cadenza.music.synth;

import com.sun.media.sound.SF2Instrument;
import com.sun.media.sound.SF2InstrumentRegion;
import com.sun.media.sound.SF2Layer;
import com.sun.media.sound.SF2LayerRegion;
import com.sun.media.sound.SF2Modulator;
import com.sun.media.sound.SF2Region;
import com.sun.media.sound.SF2Sample;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cadenza.music.audio.RiffFile;

/** Makes Gervill's objects of the zones that a voice will sound, and reads only their samples. */
final class Sf2Builder {

    private static final int SAMPLE_MODES = SF2Region.GENERATOR_SAMPLEMODES;
    private static final int UNPITCHED = 255;
    private static final int MIDDLE_C = 60;

    /** Generators that a preset may not have; Gervill would add them to the instrument's. */
    private static final Set<Integer> INSTRUMENT_ONLY = Set.of(0, 1, 2, 3, 4, 12, 45, 46, 47, 50, 54, 57, 58);

    private final Sf2File file;
    private final RiffFile riff;
    private final Voice voice;
    private final Map<Integer, SF2Sample> samples = new HashMap<>();

    Sf2Builder(Sf2File file, RiffFile riff, Voice voice) {
        this.file = file;
        this.riff = riff;
        this.voice = voice;
    }

    SF2Instrument build(int preset) throws IOException {
        SF2Instrument instrument = new SF2Instrument();
        for (Sf2Zone zone : file.presetZones(preset)) {
            zone.generators().keySet().removeAll(INSTRUMENT_ONLY);
            SF2InstrumentRegion region = new SF2InstrumentRegion();
            fill(region, zone);
            region.setLayer(layer(zone));
            instrument.getRegions().add(region);
        }
        return instrument;
    }

    private SF2Layer layer(Sf2Zone outer) throws IOException {
        SF2Layer layer = new SF2Layer();
        for (Sf2Zone zone : file.instrumentZones(outer.link())) {
            if (outer.sounds(voice, zone)) {
                SF2LayerRegion region = new SF2LayerRegion();
                fill(region, zone);
                region.setSample(sample(zone.link()));
                dropImpossibleLoop(region);
                layer.getRegions().add(region);
            }
        }
        return layer;
    }

    private static void fill(SF2Region region, Sf2Zone zone) {
        region.getGenerators().putAll(zone.generators());
        for (Sf2Zone.Modulator from : zone.modulators()) {
            SF2Modulator modulator = new SF2Modulator();
            modulator.setSourceOperator(from.source());
            modulator.setDestinationOperator(from.destination());
            modulator.setAmount(from.amount());
            modulator.setAmountSourceOperator(from.amountSource());
            modulator.setTransportOperator(from.transform());
            region.getModulators().add(modulator);
        }
    }

    private SF2Sample sample(int index) throws IOException {
        SF2Sample known = samples.get(index);
        if (known != null) {
            return known;
        }
        Sf2File.Sample header = file.sample(index);
        SF2Sample sample = new SF2Sample();
        sample.setName(header.name());
        sample.setData(file.points(riff, header));
        sample.setStartLoop(header.loopStart() - header.start());
        sample.setEndLoop(header.loopEnd() - header.start());
        sample.setSampleRate(header.rate());
        sample.setOriginalPitch(header.pitch() == UNPITCHED ? MIDDLE_C : header.pitch());
        sample.setPitchCorrection((byte) header.correction());
        samples.put(index, sample);
        return sample;
    }

    /** Gervill would never come back from a loop that is empty or leaves its sample. */
    private static void dropImpossibleLoop(SF2LayerRegion region) {
        SF2Sample sample = region.getSample();
        long points = sample.getDataBuffer().capacity() / 2;
        long start = sample.getStartLoop() + offset(region, 2, 45);
        long end = sample.getEndLoop() + offset(region, 3, 50);
        if (start < 0 || end > points || end - start < 2) {
            region.putShort(SAMPLE_MODES, (short) 0);
        }
    }

    /** An address offset: its fine part and its coarse part, which counts 32,768 points. */
    private static long offset(SF2LayerRegion region, int fine, int coarse) {
        return region.getShort(fine) + 32_768L * region.getShort(coarse);
    }
}
