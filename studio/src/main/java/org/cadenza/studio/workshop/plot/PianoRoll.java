package org.cadenza.studio.workshop.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Locale;
import org.cadenza.music.midi.GeneralMidi;
import org.cadenza.music.score.Bars;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoClock;
import org.cadenza.music.score.Track;

/**
 * A piano roll: seconds across, pitches up, each track in its colour, louder notes stronger, bar lines behind, and drums
 * in a lane of their own below.
 */
public final class PianoRoll {

    private static final Color[] COLORS = {
        new Color(0x3B6FB6), new Color(0xE07B26), new Color(0x3C9A5F), new Color(0xC8403F), new Color(0x8461B5),
        new Color(0x1FA3A8), new Color(0xD16BA5), new Color(0x8C6D4F), new Color(0xA8A32A), new Color(0x5B6B7B),
        new Color(0x1B3F8B), new Color(0x6FB7E9), new Color(0x7FBF3F), new Color(0xF2B134), new Color(0x8E1F4F),
        new Color(0xB79AE0)
    };
    private static final Color BAR_LINE = new Color(0xC4C8CE);
    private static final int MARGIN = 24;
    private static final int HEADING = 46;
    private static final int BAR_NUMBERS = 20;
    private static final int LANE_GAP = 10;
    private static final int FOOT = 36;
    private static final int NARROWEST = 1300;
    private static final int WIDEST = 2800;
    private static final int PIXELS_PER_SECOND = 34;
    private static final int CLOSEST_BARS = 30;

    private final Piece piece;
    private final TempoClock clock;
    private final Bars bars;
    private final TonePane tones;
    private final DrumPane drums;
    private final Legend legend = new Legend();
    private final TimeAxis time;

    private PianoRoll(Piece piece) {
        this.piece = piece;
        clock = piece.tempo().clock();
        bars = Bars.of(piece);
        tones = new TonePane(piece);
        drums = new DrumPane(piece);
        double seconds = Math.max(0.1, clock.seconds(piece.end()));
        int left = MARGIN + (drums.height() > 0 ? 104 : 24);
        int width = (int) Math.min(WIDEST, Math.max(NARROWEST, left + seconds * PIXELS_PER_SECOND + MARGIN));
        time = new TimeAxis(seconds, left, width - left - MARGIN);
        for (int i = 0; i < piece.tracks().size(); i++) {
            Track track = piece.tracks().get(i);
            if (!track.drums() && !track.notes().isEmpty()) {
                legend.add(label(track), color(i));
            }
        }
    }

    /**
     * Draws {@code piece}.
     *
     * @param name what to call it where it has no title
     * @throws IllegalArgumentException if it has no notes
     */
    public static Picture draw(Piece piece, String name) {
        if (piece.noteCount() == 0) {
            throw new IllegalArgumentException("there are no notes in '" + name + "', so there is nothing to draw");
        }
        return new PianoRoll(piece).draw(name);
    }

    private static Color color(int track) {
        return COLORS[track % COLORS.length];
    }

    private static String label(Track track) {
        String instrument = GeneralMidi.program(track.program());
        String name = track.name();
        return name.isEmpty() || name.equalsIgnoreCase(instrument) ? instrument : name + " (" + instrument + ")";
    }

    private Picture draw(String name) {
        int legendTop = MARGIN + HEADING;
        int legendHeight = legend.draw(new Picture(1, 1).graphics(), time.left(), 0, time.width(), false);
        int tonesTop = legendTop + legendHeight + BAR_NUMBERS;
        int drumsTop = tonesTop + tones.height() + (tones.height() > 0 && drums.height() > 0 ? LANE_GAP : 0);
        int bottom = drumsTop + drums.height();
        Picture picture = new Picture(time.right() + MARGIN, bottom + FOOT);
        Graphics2D graphics = picture.graphics();
        drawHeading(graphics, name);
        legend.draw(graphics, time.left(), legendTop, time.width(), true);
        tones.drawKeys(graphics, time, tonesTop);
        drums.drawRows(graphics, time, drumsTop);
        drawBars(graphics, tonesTop, tones.height() > 0 ? tonesTop + tones.height() : bottom, drumsTop, bottom);
        for (int i = 0; i < piece.tracks().size(); i++) {
            drawNotes(graphics, piece.tracks().get(i), color(i), tonesTop, drumsTop);
        }
        time.drawLabels(graphics, bottom);
        graphics.dispose();
        return picture;
    }

    private void drawHeading(Graphics2D graphics, String name) {
        graphics.setColor(Picture.INK);
        graphics.setFont(Picture.TITLE);
        String title = piece.title().isEmpty() ? name : piece.title();
        graphics.drawString(Picture.fitting(graphics, title, time.width()), time.left(), MARGIN + 12);
        graphics.setColor(Picture.FAINT_INK);
        graphics.setFont(Picture.TEXT);
        long seconds = Math.round(time.seconds());
        String key = piece.keys().isEmpty() ? "" : piece.keys().get(0).key() + "  ·  ";
        graphics.drawString(
                String.format(
                        Locale.ROOT,
                        "%d:%02d  ·  %d %s  ·  %s  ·  %s%.0f bpm%s  ·  %,d notes",
                        seconds / 60,
                        seconds % 60,
                        bars.count(),
                        bars.count() == 1 ? "bar" : "bars",
                        piece.meterAt(0),
                        key,
                        piece.tempo().bpm(),
                        piece.tempo().changes().size() > 1 ? " at first" : "",
                        piece.noteCount()),
                time.left(),
                MARGIN + 32);
    }

    /** Lines before every bar, or every 2nd, 4th, 8th where they would crowd, with numbers above. */
    private void drawBars(Graphics2D graphics, int top, int bottom, int laneTop, int laneBottom) {
        long step = 1;
        while ((double) bars.count() / step * CLOSEST_BARS > time.width()) {
            step *= 2;
        }
        graphics.setFont(Picture.SMALL);
        graphics.setStroke(new BasicStroke(1));
        for (Bars.Line line : bars.every(step)) {
            int x = (int) Math.round(time.x(clock.seconds((long) line.tick())));
            graphics.setColor(BAR_LINE);
            graphics.drawLine(x, top, x, bottom);
            graphics.drawLine(x, laneTop, x, laneBottom);
            graphics.setColor(Picture.FAINT_INK);
            Picture.centred(graphics, String.valueOf(line.bar()), x, top - 5);
        }
    }

    private void drawNotes(Graphics2D graphics, Track track, Color color, int tonesTop, int drumsTop) {
        for (Note note : track.notes()) {
            double from = time.x(clock.seconds(note.onset()));
            if (track.drums()) {
                drums.drawHit(graphics, note, from, drumsTop);
            } else {
                tones.drawNote(graphics, note, color, from, time.x(clock.seconds(note.end())), tonesTop);
            }
        }
    }
}
