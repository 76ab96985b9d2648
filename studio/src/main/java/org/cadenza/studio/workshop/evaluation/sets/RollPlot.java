package org.cadenza.studio.workshop.evaluation.sets;

import static org.cadenza.studio.workshop.evaluation.sets.Markup.at;
import static org.cadenza.studio.workshop.evaluation.sets.Markup.format;

import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoClock;
import org.cadenza.music.score.Track;

/** The beginning of a piece as a piano roll: time across, pitch upwards, a colour for each part. */
final class RollPlot {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 130;
    private static final int MARGIN = 6;
    private static final int COLOURS = 6;
    private static final int FEWEST_PITCHES = 24;
    private static final int MOST_LINES = 40;

    private final Piece piece;
    private final double seconds;
    private int low = 127;
    private int high;

    private RollPlot(Piece piece, double seconds) {
        this.piece = piece;
        this.seconds = seconds;
        piece.tracks().stream()
                .flatMap(track -> track.notes().stream())
                .mapToInt(Note::pitch)
                .forEach(this::widen);
        int more = Math.max(0, FEWEST_PITCHES - (high - low)) / 2;
        low -= more;
        high += more;
    }

    private void widen(int pitch) {
        low = Math.min(low, pitch);
        high = Math.max(high, pitch);
    }

    /** As SVG. @param seconds how much of it, the piece is cut there already */
    static String of(Piece piece, double seconds) {
        return new RollPlot(piece, seconds).drawn();
    }

    private String drawn() {
        TempoClock clock = piece.tempo().clock();
        StringBuilder svg = new StringBuilder(format(
                "<svg class=\"roll\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Piano roll\">%n", WIDTH, HEIGHT));
        long bar = bars(clock);
        for (long tick = bar; tick < piece.end() && clock.seconds(tick) < seconds; tick += bar) {
            String x = at(x(clock.seconds(tick)));
            svg.append(format("<line class=\"bar\" x1=\"%s\" x2=\"%s\" y1=\"0\" y2=\"%d\"/>%n", x, x, HEIGHT));
        }
        int part = 0;
        for (Track track : piece.tracks()) {
            if (!track.notes().isEmpty()) {
                svg.append(part(track, clock, track.drums() ? "drums" : "part" + part++ % COLOURS));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    /** Ticks from one line to the next: a bar, or as many as leave room between them. */
    private long bars(TempoClock clock) {
        long bar = piece.meterAt(0).barTicks(piece.ticksPerQuarter());
        while (clock.seconds(bar) < seconds / MOST_LINES) {
            bar *= 2;
        }
        return bar;
    }

    private String part(Track track, TempoClock clock, String style) {
        double row = (double) (HEIGHT - 2 * MARGIN) / (high - low + 1);
        double height = Math.max(2, Math.min(5, row));
        StringBuilder path = new StringBuilder();
        for (Note note : track.notes()) {
            double from = clock.seconds(note.onset());
            double width = Math.max(1.5, x(clock.seconds(note.end())) - x(from) - 0.6);
            double y = HEIGHT - MARGIN - (note.pitch() - low + 1) * row;
            path.append(format("M%s %sh%sv%sh-%sZ", at(x(from)), at(y), at(width), at(height), at(width)));
        }
        return format("<path class=\"%s\" d=\"%s\"/>%n", style, path);
    }

    private double x(double second) {
        return WIDTH * Math.min(1, second / seconds);
    }
}
