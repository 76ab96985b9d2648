package org.cadenza.studio.workshop.plot;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** The colour cube of six levels each of red, green and blue. */
final class Palette {

    private static final int LEVELS = 6;
    private static final int STEP = 255 / (LEVELS - 1);
    private static final IndexColorModel MODEL = model();

    private Palette() {}

    private static IndexColorModel model() {
        int size = LEVELS * LEVELS * LEVELS;
        byte[] red = new byte[size];
        byte[] green = new byte[size];
        byte[] blue = new byte[size];
        for (int i = 0; i < size; i++) {
            red[i] = (byte) (i / (LEVELS * LEVELS) * STEP);
            green[i] = (byte) (i / LEVELS % LEVELS * STEP);
            blue[i] = (byte) (i % LEVELS * STEP);
        }
        return new IndexColorModel(8, size, red, green, blue);
    }

    /** {@code image} with each colour replaced by the nearest of the cube, not dithered, since dots do not compress. */
    static BufferedImage applied(BufferedImage image) {
        int width = image.getWidth();
        BufferedImage indexed = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, MODEL);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int color = image.getRGB(x, y);
                int index = (level(color >> 16) * LEVELS + level(color >> 8)) * LEVELS + level(color);
                indexed.getRaster().setSample(x, y, 0, index);
            }
        }
        return indexed;
    }

    private static int level(int channel) {
        return ((channel & 0xFF) + STEP / 2) / STEP;
    }
}
