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
import org.cadenza.music.score.DrumPattern.Hit;
import org.cadenza.music.score.LeadSheet;

/**
 * Plays a kit or hand percussion: a groove, a fill where a section ends, a cymbal where the next begins. Lanes are
 * named as in {@link Drum} ({@code low-tom}), with {@code hat}, {@code open} and {@code pedal} for the hi-hat. Marks:
 * {@code x X o g} for normal, loud, soft and ghosted strokes. A {@link DrumBook} takes the place of the groove's chart.
 */
public final class DrumPlayer implements Player {

    /** The marks that a chart for this player may hold. */
    public static final String MARKS = "xXog";

    private static final Map<String, Drum> LANES = lanes();
    private static final int SIXTEENTH = LeadSheet.TICKS_PER_QUARTER / DrumBook.STEPS_PER_QUARTER;

    private final Chart groove;
    private final SplittableRandom random;
    private Chart fills;
    private Drum crash;
    private Drum last = Drum.CRASH;
    private boolean filled;
    private DrumBook book = new DrumBook(Map.of());
    private double feel;
    private boolean shuffles;

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

    /**
     * Plays from {@code newBook} what is in it.
     *
     * @param newFeel how much of its micro-timing is played, 0 to 1
     */
    public DrumPlayer reading(DrumBook newBook, double newFeel) {
        book = newBook;
        feel = newFeel;
        return this;
    }

    /**
     * Takes the book's swing out, for a band that swings its eighths itself: on sixteenths a late off-beat eighth stands
     * on the fourth, early; here it is put on the third, straight.
     */
    public DrumPlayer shuffling() {
        shuffles = true;
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
            groove(bar, from, line);
            fill.forEach(stroke -> strike(bar, stroke, line));
        }
    }

    /** The groove's strokes before tick {@code until} of the bar. */
    private void groove(Bar bar, long until, Line line) {
        if (book.has(bar)) {
            List<Hit> hits = book.hits(bar);
            hits.stream()
                    .filter(hit -> (long) hit.step() * SIXTEENTH < until)
                    .filter(hit -> !late(hit) || hits.stream().noneMatch(other -> meets(hit, other)))
                    .forEach(hit -> strike(bar, hit, line));
            return;
        }
        for (Stroke stroke : groove.bar(bar.level(), bar.song().meter(), bar.index())) {
            if (stroke.onset() < until) {
                strike(bar, stroke, line);
            }
        }
    }

    /** Whether the hit is put a sixteenth earlier. */
    private boolean late(Hit hit) {
        return shuffles && hit.step() % DrumBook.STEPS_PER_QUARTER == DrumBook.STEPS_PER_QUARTER - 1;
    }

    /** Whether the same drum is struck already where a late hit is put. */
    private static boolean meets(Hit late, Hit other) {
        return other.drum() == late.drum() && other.step() == late.step() - 1;
    }

    private void strike(Bar bar, Hit hit, Line line) {
        long shift = shuffles ? 0 : Math.round(feel * hit.offset() * SIXTEENTH);
        long onset = bar.start() + (late(hit) ? hit.step() - 1 : hit.step()) * (long) SIXTEENTH + shift;
        line.add(onset, SIXTEENTH, hit.drum().pitch(), bar.velocity(hit.velocity()));
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
