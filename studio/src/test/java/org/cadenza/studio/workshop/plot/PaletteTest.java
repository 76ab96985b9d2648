package org.cadenza.studio.workshop.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void applied_coloursOfTheCube_stayAndOthersMoveToTheNearest() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.WHITE.getRGB());
        image.setRGB(1, 0, new Color(51, 0, 204).getRGB());
        image.setRGB(2, 0, new Color(76, 77, 26).getRGB());
        BufferedImage applied = Palette.applied(image);
        assertThat(new Color(applied.getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(new Color(applied.getRGB(1, 0))).isEqualTo(new Color(51, 0, 204));
        assertThat(new Color(applied.getRGB(2, 0))).isEqualTo(new Color(51, 102, 51));
    }

    @Test
    void reduced_picture_isThreeQuartersWide() {
        Picture picture = new Picture(400, 200).reduced();
        assertThat(picture.image().getWidth()).isEqualTo(300);
        assertThat(picture.image().getHeight()).isEqualTo(150);
    }
}
