package org.cadenza.studio.workshop.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names beside their colours, in as many lines as they take. */
final class Legend {

    private static final int LINE = 19;
    private static final int SWATCH = 11;
    private static final int GAP = 20;
    private static final int LONGEST = 24;

    private record Entry(String name, Color color) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    /** Adds an entry, numbered where the name returns; after {@value #LONGEST} they are only counted. */
    void add(String name, Color color) {
        int times = names.merge(name, 1, Integer::sum);
        entries.add(new Entry(times == 1 ? name : name + " " + times, color));
    }

    /** Draws the legend from {@code top}, or only measures it; returns its height. */
    int draw(Graphics2D graphics, int left, int top, int width, boolean visible) {
        Font font = Picture.TEXT;
        graphics.setFont(font);
        int x = left;
        int y = top;
        for (Entry entry : shown()) {
            int wide = SWATCH + 6 + graphics.getFontMetrics().stringWidth(entry.name);
            if (x > left && x + wide > left + width) {
                x = left;
                y += LINE;
            }
            if (visible) {
                graphics.setColor(entry.color);
                graphics.fillRoundRect(x, y + 3, SWATCH, SWATCH, 4, 4);
                graphics.setColor(Picture.INK);
                graphics.drawString(entry.name, x + SWATCH + 6, y + 13);
            }
            x += wide + GAP;
        }
        return entries.isEmpty() ? 0 : y + LINE - top;
    }

    private List<Entry> shown() {
        if (entries.size() <= LONGEST) {
            return entries;
        }
        List<Entry> shown = new ArrayList<>(entries.subList(0, LONGEST - 1));
        shown.add(new Entry("and " + (entries.size() - LONGEST + 1) + " more", Picture.FAINT_INK));
        return shown;
    }
}
