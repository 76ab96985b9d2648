package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void form_writtenAndRead_comesBack() {
        String text = "intro:I4 verse:A8 verse:A8 bridge:C12 chorus:B8 outro:I2";
        Form form = Form.parse(text);
        assertThat(form).hasToString(text);
        assertThat(form.bars()).isEqualTo(42);
        assertThat(form.sections().get(3)).isEqualTo(new Form.Section(Form.Role.BRIDGE, 'C', 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "verse", "verse:A", "verse:8", "verse:a8", "verse:A0", "hook:A8", "verse:A8 :B8"})
    void text_thatIsNoForm_isRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Form.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verse:A8");
    }
}
