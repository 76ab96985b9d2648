package org.cadenza.corpus.imaginarybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.corpus.Tonality;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;

/** Reads one chart. */
final class ChartReader {

    private static final double DEFAULT_BPM = 120;

    private ChartReader() {}

    /** A chart and the name of the playback style that it asks for, possibly empty. */
    record Chart(LeadSheet sheet, String style, String composer, boolean tempoStated) {}

    static Chart read(String text, String source) {
        ChartParser parsed = new ChartParser(source, text).parse();
        if (parsed.bars.isEmpty()) {
            throw new MaterialException(source, "", "has no chords", "");
        }
        Meter meter = meter(parsed, source);
        List<ChordSpan> chords = chords(parsed.bars, meter.barTicks(LeadSheet.TICKS_PER_QUARTER));
        if (chords.isEmpty()) {
            throw new MaterialException(source, "", "has no chord symbol that can be read", "");
        }
        double bpm = number(parsed, "tempo");
        boolean tempoStated = bpm >= 10 && bpm <= 1000;
        LeadSheet sheet = new LeadSheet(
                parsed.header.getOrDefault("title", ""),
                Key.major(0),
                meter,
                tempoStated ? bpm : DEFAULT_BPM,
                List.of(),
                chords,
                Form.single(parsed.bars.size()));
        String style = parsed.header.getOrDefault("style", "").split("[\\s()]", 2)[0];
        return new Chart(
                inKey(sheet, (int) number(parsed, "key")),
                style,
                parsed.header.getOrDefault("composer", ""),
                tempoStated);
    }

    private static Meter meter(ChartParser parsed, String source) {
        String[] numbers = parsed.header.getOrDefault("meter", "4 4").split("\\s+");
        try {
            return new Meter(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new MaterialException(source, "", "its meter is '" + String.join(" ", numbers) + "'", "");
        }
    }

    private static double number(ChartParser parsed, String name) {
        String text = parsed.header.getOrDefault(name, "");
        return text.matches("-?\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(text) : 0;
    }

    /** The chords of a bar share it evenly; a symbol that we cannot read leaves silence. */
    private static List<ChordSpan> chords(List<List<String>> bars, long barTicks) {
        List<ChordSpan> spans = new ArrayList<>();
        Optional<Chord> sounding = Optional.empty();
        long barStart = 0;
        for (List<String> bar : bars) {
            for (int i = 0; i < bar.size(); i++) {
                if (!bar.get(i).equals("/")) {
                    sounding = ChordSymbol.parse(bar.get(i));
                }
                long onset = barStart + barTicks * i / bar.size();
                long end = barStart + barTicks * (i + 1) / bar.size();
                sounding.ifPresent(chord -> extend(spans, onset, end, chord));
            }
            barStart += barTicks;
        }
        return spans;
    }

    private static void extend(List<ChordSpan> spans, long onset, long end, Chord chord) {
        int last = spans.size() - 1;
        if (last >= 0
                && spans.get(last).end() == onset
                && spans.get(last).chord().equals(chord)) {
            ChordSpan before = spans.remove(last);
            spans.add(new ChordSpan(before.onset(), end - before.onset(), chord));
        } else {
            spans.add(new ChordSpan(onset, end - onset, chord));
        }
    }

    private static LeadSheet inKey(LeadSheet sheet, int sharps) {
        Key key = Math.abs(sharps) <= 7 ? Tonality.of(sharps, sheet) : Tonality.of(sheet);
        return new LeadSheet(
                sheet.title(), key, sheet.meter(), sheet.bpm(), sheet.melody(), sheet.chords(), sheet.form());
    }
}
