package org.cadenza.music.arrange.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;

/**
 * Patterns for one player, as text. A block starts with a level and a meter; its lanes follow, a mark per step:
 *
 * <pre>{@code
 * verse 4/4
 *   hat    x.x.x.x.x.x.x.x.
 *   snare  ....X..g....X...
 *   kick   X.....x.X....... | X.....x.X.x.....
 * }</pre>
 *
 * <p>A bar is divided evenly among its marks, whatever their number. {@code .} rests, {@code -} holds the mark before
 * it (at the start of a bar: over the bar line), {@code |} parts the bars of a longer pattern, blanks inside a pattern only help the eye. Of several blocks for
 * one level and meter the first is the rule and the others take turns in every fourth bar. A chart must hold
 * {@code verse 4/4}; what else is missing is derived from what is there.
 */
public final class Chart {

    private record Place(Level level, Meter meter) {}

    private final Map<Place, List<Map<String, List<List<Stroke>>>>> blocks = new LinkedHashMap<>();
    private final String symbols;

    private Chart(String symbols) {
        this.symbols = symbols;
    }

    /**
     * Reads a chart.
     *
     * @param symbols the marks that the player understands, besides {@code . - |}
     * @throws IllegalArgumentException naming line and mark where the text is not a chart
     */
    public static Chart parse(String symbols, String text) {
        Chart chart = new Chart(symbols);
        Map<String, List<List<Stroke>>> block = null;
        Meter meter = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] words = line.trim().split("\\s+", 2);
            if (words[0].isEmpty()) {
                continue;
            }
            Level level = level(words[0]);
            if (level != null) {
                meter = meter(words, number);
                block = new LinkedHashMap<>();
                chart.blocks
                        .computeIfAbsent(new Place(level, meter), place -> new ArrayList<>())
                        .add(block);
            } else if (block == null || words.length < 2) {
                throw problem(number, "'" + line.trim() + "' is neither a heading like 'verse 4/4' nor 'lane pattern'");
            } else {
                block.put(words[0], chart.bars(words[0], words[1], meter, number));
            }
        }
        if (!chart.has(Level.VERSE, Meter.FOUR_FOUR)) {
            throw problem(number, "no block 'verse 4/4', from which other meters are derived");
        }
        return chart;
    }

    private static Level level(String word) {
        for (Level level : Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(word)) {
                return level;
            }
        }
        return null;
    }

    private static Meter meter(String[] words, int number) {
        try {
            return Meter.parse(words.length > 1 ? words[1] : "");
        } catch (IllegalArgumentException e) {
            throw problem(number, e.getMessage());
        }
    }

    private static IllegalArgumentException problem(int line, String what) {
        return new IllegalArgumentException("chart line " + line + ": " + what);
    }

    private List<List<Stroke>> bars(String lane, String pattern, Meter meter, int number) {
        List<List<Stroke>> bars = new ArrayList<>();
        for (String bar : pattern.replaceAll("\\s+", "").split("\\|", -1)) {
            bars.add(strokes(lane, bar, meter, number));
        }
        return bars;
    }

    private List<Stroke> strokes(String lane, String bar, Meter meter, int number) {
        long ticks = meter.barTicks(LeadSheet.TICKS_PER_QUARTER);
        if (bar.isEmpty() || ticks % bar.length() != 0) {
            throw problem(number, bar.length() + " marks do not divide a bar of " + meter);
        }
        long step = ticks / bar.length();
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < bar.length(); i++) {
            char symbol = bar.charAt(i);
            if (symbol == '.' || symbol == '-' && i > 0) {
                continue;
            }
            if (symbol != '-' && symbols.indexOf(symbol) < 0) {
                throw problem(number, "mark '" + symbol + "' in " + lane + ", expected one of . - | " + symbols);
            }
            int end = i + 1;
            while (end < bar.length() && bar.charAt(end) == '-') {
                end++;
            }
            strokes.add(new Stroke(lane, i * step, (end - i) * step, symbol));
        }
        return List.copyOf(strokes);
    }

    /** The lanes in the order in which they were written. */
    public Collection<String> lanes() {
        return blocks.values().stream()
                .flatMap(List::stream)
                .flatMap(block -> block.keySet().stream())
                .distinct()
                .toList();
    }

    /**
     * The strokes of one bar, by onset within each lane.
     *
     * @param bar counted from the start of the section: longer patterns and variations follow it
     */
    public List<Stroke> bar(Level level, Meter meter, int bar) {
        if (has(level, meter) || has(Level.VERSE, meter)) {
            return written(level, meter, bar);
        }
        List<Stroke> strokes = new ArrayList<>();
        long at = 0;
        for (Slice slice : Slice.of(meter, bar)) {
            for (Stroke stroke : slice.cut(source(level, slice.meter(), bar))) {
                strokes.add(stroke.shifted(at));
            }
            at += slice.length();
        }
        return strokes;
    }

    private List<Stroke> source(Level level, Meter meter, int bar) {
        if (has(level, meter) || has(Level.VERSE, meter)) {
            return written(level, meter, bar);
        }
        List<Stroke> common = written(level, Meter.FOUR_FOUR, bar);
        return meter.compound() ? Slice.lilting(common, bar) : common;
    }

    private boolean has(Level level, Meter meter) {
        return blocks.containsKey(new Place(level, meter));
    }

    private List<Stroke> written(Level level, Meter meter, int bar) {
        var variants = blocks.get(new Place(has(level, meter) ? level : Level.VERSE, meter));
        boolean varied = variants.size() > 1 && bar % 4 == 3;
        var block = variants.get(varied ? 1 + bar / 4 % (variants.size() - 1) : 0);
        List<Stroke> strokes = new ArrayList<>();
        block.values().forEach(bars -> strokes.addAll(bars.get(bar % bars.size())));
        return strokes;
    }
}
