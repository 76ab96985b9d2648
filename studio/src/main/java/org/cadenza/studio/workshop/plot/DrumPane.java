package org.cadenza.studio.workshop.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.cadenza.music.midi.GeneralMidi;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** The lane below a piano roll: a row for each drum that is played, a stroke for each hit. */
final class DrumPane {

    private static final Color ROW = new Color(0xF6F6F4);
    private static final Color OTHER_ROW = new Color(0xEDEEEC);
    private static final Color INK = new Color(0x30, 0x35, 0x3D);
    private static final int ROW_HEIGHT = 15;
    private static final int STROKE = 4;

    private final List<Integer> pitches;

    DrumPane(Piece piece) {
        pitches = piece.tracks().stream()
                .filter(Track::drums)
                .flatMap(track -> track.notes().stream())
                .map(Note::pitch)
                .distinct()
                .sorted()
                .toList();
    }

    /** In pixels; 0 without drums. */
    int height() {
        return pitches.size() * ROW_HEIGHT;
    }

    private int y(int top, int row) {
        return top + (pitches.size() - 1 - row) * ROW_HEIGHT;
    }

    void drawRows(Graphics2D graphics, TimeAxis time, int top) {
        graphics.setFont(Picture.SMALL);
        for (int row = 0; row < pitches.size(); row++) {
            graphics.setColor(row % 2 == 0 ? ROW : OTHER_ROW);
            graphics.fillRect(time.left(), y(top, row), time.width(), ROW_HEIGHT);
            graphics.setColor(Picture.INK);
            String name = Picture.fitting(graphics, GeneralMidi.drum(pitches.get(row)), time.left() - 14);
            Picture.rightAligned(graphics, name, time.left() - 6, y(top, row) + ROW_HEIGHT - 4);
        }
    }

    /** Draws a hit at pixel {@code x}. */
    void drawHit(Graphics2D graphics, Note note, double x, int top) {
        int row = java.util.Collections.binarySearch(pitches, note.pitch());
        int opacity = 70 + 185 * note.velocity() / 127;
        graphics.setColor(new Color(INK.getRed(), INK.getGreen(), INK.getBlue(), opacity));
        graphics.fill(new RoundRectangle2D.Double(x, y(top, row) + 2, STROKE, ROW_HEIGHT - 4, 3, 3));
    }
}
