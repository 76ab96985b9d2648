package org.cadenza.music.arrange.player;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cadenza.music.arrange.chart.Chart;
import org.cadenza.music.arrange.chart.Level;
import org.cadenza.music.arrange.chart.Stroke;
import org.cadenza.music.score.Drum;

/**
 * Plays a kit or hand percussion: a groove, a fill where a section ends, a cymbal where the next begins. Lanes are
 * named as in {@link Drum} ({@code low-tom}), with {@code hat}, {@code open} and {@code pedal} for the hi-hat. Marks:
 * {@code x X o g} for normal, loud, soft and ghosted strokes.
 */
public final class DrumPlayer implements Player {

    /** The marks that a chart for this player may hold. */
    public static final String MARKS = "xXog";

    private static final Map<String, Drum> LANES = lanes();

    private final Chart groove;
    private final SplittableRandom random;
    private Chart fills;
    private Drum crash;
    private Drum last = Drum.CRASH;
    private boolean filled;

    public DrumPlayer(String groove, SplittableRandom random) {
        this.groove = checked(groove);
        this.random = random;
    }

    /** Fills for the ends of sections, in turn; from a fill's first mark on it replaces the groove. */
    public DrumPlayer fills(String chart) {
        fills = checked(chart);
        return this;
    }

    /** What is struck at the start of a section. */
    public DrumPlayer crash(Drum drum) {
        crash = drum;
        return this;
    }

    /** What is struck at the very end, null for nothing. */
    public DrumPlayer last(Drum drum) {
        last = drum;
        return this;
    }

    private static Map<String, Drum> lanes() {
        Map<String, Drum> lanes = new TreeMap<>();
        for (Drum drum : Drum.values()) {
            lanes.put(drum.name().toLowerCase(Locale.ROOT).replace('_', '-'), drum);
        }
        lanes.put("hat", Drum.CLOSED_HAT);
        lanes.put("open", Drum.OPEN_HAT);
        lanes.put("pedal", Drum.PEDAL_HAT);
        return lanes;
    }

    private static Chart checked(String text) {
        Chart chart = Chart.parse(MARKS, text);
        for (String lane : chart.lanes()) {
            if (!LANES.containsKey(lane)) {
                throw new IllegalArgumentException("drum '" + lane + "' is not one of " + LANES.keySet());
            }
        }
        return chart;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        for (Bar bar : bars) {
            boolean accent = crash != null && bar.index() == 0 && (filled || bar.level() == Level.FULL);
            if (accent) {
                line.add(bar.start(), bar.song().beatTicks(), crash.pitch(), bar.velocity(92));
            }
            filled = fills != null && bar.closing() && !bar.finale() && bar.energy() > 0.3;
            List<Stroke> fill = filled ? fills.bar(bar.level(), bar.song().meter(), random.nextInt(8)) : List.of();
            long from = fill.stream().mapToLong(Stroke::onset).min().orElse(Long.MAX_VALUE);
            for (Stroke stroke : groove.bar(bar.level(), bar.song().meter(), bar.index())) {
                if (stroke.onset() < from) {
                    strike(bar, stroke, line);
                }
            }
            fill.forEach(stroke -> strike(bar, stroke, line));
        }
    }

    private static void strike(Bar bar, Stroke stroke, Line line) {
        if (stroke.symbol() != '-') {
            double velocity = bar.velocity(Touch.velocity(stroke.symbol()));
            long length = Math.min(stroke.duration(), bar.song().beatTicks() / 2);
            line.add(
                    bar.start() + stroke.onset(),
                    length,
                    LANES.get(stroke.lane()).pitch(),
                    velocity);
        }
    }

    @Override
    public void close(Finale finale, Line line) {
        if (last == null) {
            return;
        }
        for (int hit = 0; hit < finale.hits().length; hit++) {
            boolean held = hit == finale.hits().length - 1;
            Drum top = held ? last : Drum.SNARE;
            line.add(finale.onset(hit), finale.duration(hit), top.pitch(), finale.velocity(held ? 92 : 84));
            if (finale.force() > 0.3) {
                line.add(finale.onset(hit), finale.song().beatTicks() / 2, Drum.KICK.pitch(), finale.velocity(92));
            }
        }
    }
}
