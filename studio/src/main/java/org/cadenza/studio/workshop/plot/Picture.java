package org.cadenza.studio.workshop.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.cadenza.studio.library.Delivery;

/** A picture on a white sheet: the type and ink that all pictures share, and how they become files. */
public final class Picture {

    static final Color INK = new Color(0x26292E);
    static final Color FAINT_INK = new Color(0x7A7F87);
    static final Color PAPER = Color.WHITE;
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private final BufferedImage image;

    Picture(int width, int height) {
        this(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
    }

    Picture(BufferedImage image) {
        this.image = image;
    }

    /** This at three quarters of its size in few colours, for pages that people download: a sixth of the bytes. */
    public Picture reduced() {
        int width = image.getWidth() * 3 / 4;
        int height = image.getHeight() * 3 / 4;
        Picture smaller = new Picture(width, height);
        Graphics2D graphics = smaller.graphics();
        graphics.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return new Picture(Palette.applied(smaller.image));
    }

    BufferedImage image() {
        return image;
    }

    Graphics2D graphics() {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return graphics;
    }

    /** Writes text that ends at {@code x}. */
    static void rightAligned(Graphics2D graphics, String text, int x, int baseline) {
        graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text), baseline);
    }

    /** Writes text around {@code x}. */
    static void centred(Graphics2D graphics, String text, int x, int baseline) {
        graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text) / 2, baseline);
    }

    /** Cuts text that is wider than {@code width} pixels. */
    static String fitting(Graphics2D graphics, String text, int width) {
        String fitted = text;
        while (!fitted.isEmpty() && graphics.getFontMetrics().stringWidth(fitted + "…") > width) {
            fitted = fitted.substring(0, fitted.length() - 1);
        }
        return graphics.getFontMetrics().stringWidth(text) <= width ? text : fitted + "…";
    }

    /**
     * Writes the picture as a PNG file, wholly or not at all.
     *
     * @throws IllegalArgumentException if the name does not end in {@code .png} or the folder is missing
     */
    public void write(Path png) throws IOException {
        if (!png.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException("pictures are PNG files, so name '" + png + "' like picture.png");
        }
        try (Delivery delivery = new Delivery()) {
            ImageIO.write(image, "png", delivery.draft(png).toFile());
            delivery.deliver();
        } catch (IOException e) {
            // ImageIO says only that there was an error; the cause says which.
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new IOException("cannot write '" + png + "': " + reason, e);
        }
    }
}
