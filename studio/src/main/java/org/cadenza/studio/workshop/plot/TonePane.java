package org.cadenza.studio.workshop.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.PitchName;
import org.cadenza.music.score.Track;

/** The rows of a piano roll that stand for pitches, shaded like the keys of a piano. */
final class TonePane {

    private static final Color WHITE_KEY = new Color(0xFCFCFB);
    private static final Color BLACK_KEY = new Color(0xF1F2F3);
    private static final Color OCTAVE = new Color(0xD5D8DC);
    private static final int USUAL_HEIGHT = 520;
    private static final int FEWEST_ROWS = 24;
    private static final float ARC = 4;
    private static final BasicStroke OUTLINE = new BasicStroke(0.6f);

    private final int lowest;
    private final int rows;
    private final int rowHeight;

    TonePane(Piece piece) {
        int low = 127;
        int high = -1;
        for (Track track : piece.tracks()) {
            if (!track.drums()) {
                for (Note note : track.notes()) {
                    low = Math.min(low, note.pitch());
                    high = Math.max(high, note.pitch());
                }
            }
        }
        if (high < 0) {
            lowest = 0;
            rows = 0;
            rowHeight = 0;
            return;
        }
        int spare = Math.max(4, FEWEST_ROWS - (high - low + 1));
        lowest = Math.max(0, low - spare / 2);
        rows = Math.min(127, high + spare / 2) - lowest + 1;
        rowHeight = Math.max(7, Math.min(14, USUAL_HEIGHT / rows));
    }

    /** In pixels; 0 where there are drums only. */
    int height() {
        return rows * rowHeight;
    }

    private int y(int top, int pitch) {
        return top + (lowest + rows - 1 - pitch) * rowHeight;
    }

    void drawKeys(Graphics2D graphics, TimeAxis time, int top) {
        graphics.setFont(Picture.SMALL);
        for (int pitch = lowest; pitch < lowest + rows; pitch++) {
            int y = y(top, pitch);
            String name = PitchName.spell(pitch, 0);
            graphics.setColor(name.length() > 1 ? BLACK_KEY : WHITE_KEY);
            graphics.fillRect(time.left(), y, time.width(), rowHeight);
            if (name.equals("C")) {
                graphics.setColor(OCTAVE);
                graphics.drawLine(time.left(), y + rowHeight, time.right(), y + rowHeight);
            }
            if (name.equals("C") || name.length() == 1 && rowHeight >= 10) {
                graphics.setColor(name.equals("C") ? Picture.INK : Picture.FAINT_INK);
                Picture.rightAligned(graphics, name + (pitch / 12 - 1), time.left() - 6, y + rowHeight / 2 + 4);
            }
        }
    }

    /** Draws a note from pixel {@code from} to pixel {@code to}. */
    void drawNote(Graphics2D graphics, Note note, Color color, double from, double to, int top) {
        double width = Math.max(3, to - from - 0.5);
        var shape = new RoundRectangle2D.Double(from, y(top, note.pitch()) + 0.5, width, rowHeight - 1, ARC, ARC);
        int opacity = 90 + 165 * note.velocity() / 127;
        graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity));
        graphics.fill(shape);
        graphics.setColor(color.darker());
        graphics.setStroke(OUTLINE);
        graphics.draw(shape);
    }
}
