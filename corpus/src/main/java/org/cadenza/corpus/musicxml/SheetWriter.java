package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;

/** Makes the lead sheet out of parts that have been read. */
final class SheetWriter {

    private static final double DEFAULT_BPM = 120;

    private final String name;
    private final String title;
    private final String composer;

    SheetWriter(String name, String title, String composer) {
        this.name = name;
        this.title = title;
        this.composer = composer;
    }

    MusicXmlScore write(List<PartReader> parts) {
        PartReader lead = parts.stream()
                .filter(PartReader::hasTones)
                .findFirst()
                .or(() -> parts.stream().filter(PartReader::hasHarmonies).findFirst())
                .orElseThrow(() -> new MaterialException(name, "", "holds no notes and no chords", ""));
        if (!lead.hasHarmonies()) {
            parts.stream().filter(PartReader::hasHarmonies).findFirst().ifPresent(chords -> lend(chords, lead));
        }
        double bpm = parts.stream()
                .mapToDouble(part -> part.bpm)
                .filter(tempo -> tempo > 0)
                .findFirst()
                .orElse(0);
        List<Measure> stretch = longestStretch(lead.measures);
        boolean keyStated = stretch.get(0).fifths != null;
        LeadSheet sheet = layOut(stretch, bpm == 0 ? DEFAULT_BPM : bpm);
        return new MusicXmlScore(sheet, composer, bpm > 0, keyStated);
    }

    private static void lend(PartReader from, PartReader to) {
        for (int i = 0; i < Math.min(from.measures.size(), to.measures.size()); i++) {
            to.measures.get(i).harmonies.addAll(from.measures.get(i).harmonies);
        }
    }

    /** The measures of the longest stretch in one meter; a meter that is not written is read off the usual length. */
    private static List<Measure> longestStretch(List<Measure> measures) {
        Meter unwritten = usualMeter(measures);
        measures.forEach(measure -> measure.meter = measure.meter == null ? unwritten : measure.meter);
        int bestStart = 0;
        int bestEnd = 0;
        int start = 0;
        for (int i = 1; i <= measures.size(); i++) {
            if (i == measures.size() || !measures.get(i).meter.equals(measures.get(start).meter)) {
                if (i - start > bestEnd - bestStart) {
                    bestStart = start;
                    bestEnd = i;
                }
                start = i;
            }
        }
        return measures.subList(bestStart, bestEnd);
    }

    private static Meter usualMeter(List<Measure> measures) {
        Map<Double, Integer> lengths = new TreeMap<>();
        measures.forEach(measure -> lengths.merge(measure.length, 1, Integer::sum));
        double usual = lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(4.0);
        boolean quarters = usual == Math.rint(usual) && usual >= 1 && usual <= 12;
        return quarters ? new Meter((int) usual, 4) : Meter.FOUR_FOUR;
    }

    private LeadSheet layOut(List<Measure> measures, double bpm) {
        Meter meter = measures.get(0).meter;
        Layout layout = new Layout(4.0 * meter.numerator() / meter.denominator(), topVoice(measures));
        List<Chord> carried = carried(measures);
        Endings.mend(measures);
        int before = -1;
        try {
            for (int at : Playback.order(measures)) {
                if (at != before + 1) {
                    layout.jump(carried.get(at));
                }
                layout.add(measures.get(at));
                before = at;
            }
        } catch (IllegalArgumentException e) {
            throw new MaterialException(name, "", e.getMessage(), "");
        }
        Form form = Form.single(layout.bars());
        return new LeadSheet(title, key(measures), meter, bpm, layout.melody(), layout.chords(), form);
    }

    /** For each measure the chord in force where it begins, as written, or null. */
    private static List<Chord> carried(List<Measure> measures) {
        List<Chord> carried = new ArrayList<>();
        Chord chord = null;
        for (Measure measure : measures) {
            carried.add(chord);
            for (Measure.Harmony harmony : measure.harmonies) {
                chord = harmony.chord();
            }
        }
        return carried;
    }

    private static Key key(List<Measure> measures) {
        Map<Key, Integer> counts = new TreeMap<>(java.util.Comparator.comparing(Key::toString));
        for (Measure measure : measures) {
            int fifths = measure.fifths == null ? 0 : measure.fifths;
            counts.merge(Key.ofSignature(fifths, measure.minor ? Mode.MINOR : Mode.MAJOR), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .get()
                .getKey();
    }

    /** The highest on average of the voices that have at least half as many notes as the busiest. */
    private static String topVoice(List<Measure> measures) {
        Map<String, int[]> voices = new TreeMap<>();
        for (Measure measure : measures) {
            for (Measure.Tone tone : measure.tones) {
                int[] countAndSum = voices.computeIfAbsent(tone.voice(), voice -> new int[2]);
                countAndSum[0]++;
                countAndSum[1] += tone.pitch();
            }
        }
        int busiest = voices.values().stream().mapToInt(voice -> voice[0]).max().orElse(0);
        return voices.entrySet().stream()
                .filter(voice -> 2 * voice.getValue()[0] >= busiest)
                .max(java.util.Comparator.comparingDouble(voice -> (double) voice.getValue()[1] / voice.getValue()[0]))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
