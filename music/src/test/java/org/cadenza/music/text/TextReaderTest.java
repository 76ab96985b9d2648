package org.cadenza.music.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.cadenza.music.MaterialException;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    @Test
    void text_withAMarkAndStrangeLines_isReadPlain() {
        byte[] bytes = "\uFEFFHöre,\r\nwas\rda 🎵 klingt\n".getBytes(StandardCharsets.UTF_8);

        assertThat(TextReader.read(bytes, "a.txt")).isEqualTo("Höre,\nwas\nda 🎵 klingt\n");
    }

    @Test
    void text_inAnotherEncoding_isRefusedAtItsByte() {
        byte[] bytes = "Höre".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TextReader.read(bytes, "a.txt"))
                .isInstanceOf(MaterialException.class)
                .hasMessage("a.txt, byte 1: is not UTF-8. Save the text as UTF-8");
    }

    @Test
    void text_thatEndsInsideACharacter_isRefusedAtItsByte() {
        byte[] bytes = {'a', (byte) 0xC3};

        assertThatThrownBy(() -> TextReader.read(bytes, "a.txt")).hasMessageStartingWith("a.txt, byte 1: ");
    }
}
