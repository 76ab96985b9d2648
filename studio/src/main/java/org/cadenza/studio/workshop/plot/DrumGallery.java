package org.cadenza.studio.workshop.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.cadenza.learning.representation.drums.DrumGrid;

/** Drum patterns beside each other, each a grid with the kick below; the harder a stroke, the darker; late ones lean right. */
public final class DrumGallery {

    private static final int COLUMNS = 4;
    private static final int CELL = 7;
    private static final int WIDTH = DrumGrid.STEPS * CELL;
    private static final int HEIGHT = DrumGrid.LANES * CELL;
    private static final int GAP = 18;
    private static final int TOP = 34;
    private static final int LATE = 3;
    private static final Color BEAT = new Color(0xE4E5E2);
    private static final Color OTHER = new Color(0xF3F3F0);

    private DrumGallery() {}

    /** @param name what to write above it, or empty */
    public record Entry(String name, DrumGrid grid) {}

    /** Draws {@code entries} under {@code title}. */
    public static Picture draw(String title, List<Entry> entries) {
        int rows = (entries.size() + COLUMNS - 1) / COLUMNS;
        Picture picture = new Picture(COLUMNS * (WIDTH + GAP) + GAP, TOP + rows * (HEIGHT + GAP) + GAP);
        Graphics2D graphics = picture.graphics();
        graphics.setColor(Picture.INK);
        graphics.setFont(Picture.TEXT);
        graphics.drawString(title, GAP, TOP - GAP);
        graphics.setFont(Picture.SMALL);
        for (int i = 0; i < entries.size(); i++) {
            int left = GAP + i % COLUMNS * (WIDTH + GAP);
            int top = TOP + GAP / 2 + i / COLUMNS * (HEIGHT + GAP);
            draw(graphics, entries.get(i), left, top);
        }
        graphics.dispose();
        return picture;
    }

    private static void draw(Graphics2D graphics, Entry entry, int left, int top) {
        graphics.setColor(Picture.FAINT_INK);
        graphics.drawString(entry.name(), left, top - 3);
        for (int step = 0; step < DrumGrid.STEPS; step++) {
            for (int lane = 0; lane < DrumGrid.LANES; lane++) {
                int x = left + step * CELL;
                int y = top + (DrumGrid.LANES - 1 - lane) * CELL;
                graphics.setColor(step % 4 == 0 ? BEAT : OTHER);
                graphics.fillRect(x, y, CELL - 1, CELL - 1);
                if (entry.grid().struck(step, lane)) {
                    int shade = 190 - Math.round(190 * entry.grid().velocity(step, lane));
                    graphics.setColor(new Color(shade, shade, Math.min(255, shade + 40)));
                    int late = Math.round(LATE * entry.grid().offset(step, lane));
                    graphics.fillRect(x + late, y, CELL - 1, CELL - 1);
                }
            }
        }
    }
}
