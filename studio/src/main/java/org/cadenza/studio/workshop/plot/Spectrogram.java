package org.cadenza.studio.workshop.plot;

import java.awt.Graphics2D;
import java.util.Locale;
import org.cadenza.music.audio.Clip;

/**
 * A spectrogram: seconds across, frequency up on a logarithmic scale, as the ear and the keyboard have it, level in
 * colour. A full-scale sine is 0 dB; {@value #RANGE} dB below the loudest spot everything is black.
 */
public final class Spectrogram {

    private static final int RANGE = 80;
    private static final int MARGIN = 24;
    private static final int HEADING = 46;
    private static final int FOOT = 36;
    private static final int LEFT = MARGIN + 48;
    private static final int SCALE = 78;
    private static final int SCALE_WIDTH = 14;
    private static final int HEIGHT = 460;
    private static final int NARROWEST = 900;
    private static final int WIDEST = 1600;
    private static final int PIXELS_PER_SECOND = 30;
    private static final int[] FREQUENCIES = {50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000};

    private final Clip clip;
    private final TimeAxis time;
    private final LogFrequencies frequencies;

    private Spectrogram(Clip clip) {
        this.clip = clip;
        int width = (int) Math.min(WIDEST, Math.max(NARROWEST, clip.seconds() * PIXELS_PER_SECOND));
        time = new TimeAxis(clip.seconds(), LEFT, width);
        frequencies = new LogFrequencies(clip.sampleRate(), HEIGHT);
    }

    /**
     * Draws {@code clip}, all channels mixed.
     *
     * @param name what to call it
     * @throws IllegalArgumentException if it is empty
     */
    public static Picture draw(Clip clip, String name) {
        if (clip.frames() == 0) {
            throw new IllegalArgumentException("there is no sound in '" + name + "', so there is nothing to draw");
        }
        return new Spectrogram(clip).draw(name);
    }

    private Picture draw(String name) {
        int top = MARGIN + HEADING;
        int bottom = top + HEIGHT;
        Picture picture = new Picture(time.right() + SCALE, bottom + FOOT);
        Graphics2D graphics = picture.graphics();
        drawHeading(graphics, name);
        float[][] levels = frequencies.levels(clip, time.width());
        double loudest = Math.max(-RANGE, Math.ceil(max(levels) / 5) * 5);
        for (int column = 0; column < levels.length; column++) {
            for (int row = 0; row < HEIGHT; row++) {
                double heat = (levels[column][row] - loudest + RANGE) / RANGE;
                picture.image().setRGB(LEFT + column, bottom - 1 - row, Heat.rgb(heat));
            }
        }
        drawFrequencies(graphics, top);
        drawScale(graphics, top, loudest);
        time.drawLabels(graphics, bottom);
        graphics.dispose();
        return picture;
    }

    private void drawHeading(Graphics2D graphics, String name) {
        graphics.setColor(Picture.INK);
        graphics.setFont(Picture.TITLE);
        graphics.drawString(Picture.fitting(graphics, name, time.width()), LEFT, MARGIN + 12);
        graphics.setColor(Picture.FAINT_INK);
        graphics.setFont(Picture.TEXT);
        long seconds = Math.round(clip.seconds());
        String channels = clip.channels().length == 1 ? "mono" : clip.channels().length + " channels, mixed";
        graphics.drawString(
                String.format(
                        Locale.ROOT,
                        "%d:%02d  ·  %,d Hz  ·  %s",
                        seconds / 60,
                        seconds % 60,
                        clip.sampleRate(),
                        channels),
                LEFT,
                MARGIN + 32);
    }

    private void drawFrequencies(Graphics2D graphics, int top) {
        graphics.setFont(Picture.SMALL);
        for (int hertz : FREQUENCIES) {
            double row = frequencies.row(hertz);
            if (row >= 0 && row < HEIGHT) {
                int y = top + HEIGHT - 1 - (int) Math.round(row);
                graphics.setColor(Picture.FAINT_INK);
                graphics.drawLine(LEFT - 4, y, LEFT - 1, y);
                graphics.setColor(Picture.INK);
                String label = hertz < 1000 ? hertz + " Hz" : hertz / 1000 + " kHz";
                Picture.rightAligned(graphics, label, LEFT - 8, y + 4);
            }
        }
    }

    private void drawScale(Graphics2D graphics, int top, double loudest) {
        int left = time.right() + 14;
        for (int y = 0; y < HEIGHT; y++) {
            graphics.setColor(new java.awt.Color(Heat.rgb(1 - (double) y / HEIGHT)));
            graphics.drawLine(left, top + y, left + SCALE_WIDTH, top + y);
        }
        graphics.setFont(Picture.SMALL);
        graphics.setColor(Picture.INK);
        for (int below = 0; below <= RANGE; below += 20) {
            int y = top + HEIGHT * below / RANGE;
            String label = Math.round(loudest - below) + (below == 0 ? " dB" : "");
            graphics.drawString(label, left + SCALE_WIDTH + 5, Math.min(y + 4, top + HEIGHT));
        }
    }

    private static float max(float[][] levels) {
        float max = Float.NEGATIVE_INFINITY;
        for (float[] column : levels) {
            for (float level : column) {
                max = Math.max(max, level);
            }
        }
        return max;
    }
}
