package org.cadenza.studio.workshop.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where patterns lie between genres: each genre a corner of a polygon, each pattern at the middle of the corners weighed by
 * how probable judges find them. What is surely of a genre lies in its corner; what could be of any, in the middle.
 */
public final class GenreMap {

    private static final int SIZE = 360;
    private static final int MARGIN = 70;
    private static final int TITLE = 30;
    private static final double DOT = 5;
    private static final Color FILL = new Color(0x3B, 0x6E, 0xA5, 90);

    private final List<String> genres;
    private final Map<String, List<double[][]>> sets = new LinkedHashMap<>();

    public GenreMap(List<String> genres) {
        this.genres = List.copyOf(genres);
    }

    /** Adds patterns to be drawn in a polygon of their own. @param heard {@code [judges][genres]} of each */
    public void add(String name, List<double[][]> heard) {
        sets.put(name, heard);
    }

    /** The polygons beside each other. */
    public Picture draw() {
        int each = SIZE + 2 * MARGIN;
        Picture picture = new Picture(each * sets.size(), each + TITLE);
        Graphics2D graphics = picture.graphics();
        int left = 0;
        for (Map.Entry<String, List<double[][]>> set : sets.entrySet()) {
            draw(graphics, set.getKey(), set.getValue(), left);
            left += each;
        }
        graphics.dispose();
        return picture;
    }

    private void draw(Graphics2D graphics, String name, List<double[][]> heard, int left) {
        graphics.setColor(Picture.INK);
        graphics.setFont(Picture.TEXT);
        Picture.centred(graphics, name, left + MARGIN + SIZE / 2, TITLE);
        graphics.setFont(Picture.SMALL);
        for (int genre = 0; genre < genres.size(); genre++) {
            int next = (genre + 1) % genres.size();
            graphics.setColor(Picture.FAINT_INK);
            graphics.drawLine((int) x(genre, left), (int) y(genre), (int) x(next, left), (int) y(next));
            Picture.centred(
                    graphics,
                    genres.get(genre),
                    (int) x(genre, left),
                    (int) y(genre) + (y(genre) > TITLE + MARGIN + SIZE / 2 ? 16 : -8));
        }
        graphics.setColor(FILL);
        for (double[][] judged : heard) {
            double x = 0;
            double y = 0;
            for (double[] one : judged) {
                for (int genre = 0; genre < one.length; genre++) {
                    x += one[genre] * x(genre, left) / judged.length;
                    y += one[genre] * y(genre) / judged.length;
                }
            }
            graphics.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
        }
    }

    private double x(int genre, int left) {
        return left + MARGIN + SIZE / 2.0 * (1 + Math.sin(2 * Math.PI * genre / genres.size()));
    }

    private double y(int genre) {
        return TITLE + MARGIN + SIZE / 2.0 * (1 - Math.cos(2 * Math.PI * genre / genres.size()));
    }
}
