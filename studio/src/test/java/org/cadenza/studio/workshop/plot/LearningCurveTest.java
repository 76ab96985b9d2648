package org.cadenza.studio.workshop.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LearningCurveTest {

    private static final Color TRAINED = new Color(0x2F5D9F);
    private static final Color HELD_OUT = new Color(0xC4521A);

    private static int pixels(BufferedImage image, Color color, int fromY, int toY) {
        int count = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = 80; x < 600; x++) { // left of the legend
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void curve_ofAFallingLoss_fallsAndShowsWhatWasHeldOutAboveIt() {
        LearningCurve curve = new LearningCurve();
        for (int step = 1; step <= 400; step++) {
            curve.train(step, 1 + 3.0 / step + step % 2 * 0.01);
        }
        curve.heldOut("nats per note", 200, 3.9);
        curve.heldOut("nats per note", 400, 3.8);
        BufferedImage image = curve.picture("tiny").image();
        int middle = image.getHeight() / 2;
        assertThat(pixels(image, TRAINED, middle, image.getHeight()))
                .isGreaterThan(pixels(image, TRAINED, 0, middle))
                .isPositive();
        assertThat(pixels(image, HELD_OUT, 0, middle)).isPositive();
        assertThat(pixels(image, HELD_OUT, middle, image.getHeight())).isZero();
    }

    @Test
    void curve_ofNothingYet_isAnEmptyPicture() {
        BufferedImage image = new LearningCurve().picture("tiny").image();
        assertThat(pixels(image, TRAINED, 0, image.getHeight())).isZero();
    }
}
