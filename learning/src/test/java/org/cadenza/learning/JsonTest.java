package org.cadenza.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    enum Shade {
        LIGHT
    }

    record Inner(double rate) {}

    record Config(int layers, Shade shade, Inner inner) {
        Config {
            if (layers < 1) {
                throw new IllegalArgumentException("layers is " + layers + ", expected at least 1");
            }
        }
    }

    @Test
    void record_writtenAndRead_isEqual() {
        Config config = new Config(3, Shade.LIGHT, new Inner(0.1));
        assertThat(Json.read(Json.write(config), Config.class, "config")).isEqualTo(config);
    }

    @Test
    void record_withAFieldChanged_isOtherwiseEqual() {
        Config config = new Config(3, Shade.LIGHT, new Inner(0.1));
        assertThat(Json.with(config, "inner.rate", "5e-4")).isEqualTo(new Config(3, Shade.LIGHT, new Inner(0.0005)));
        assertThat(Json.with(config, "inner.rate", "2")).isEqualTo(new Config(3, Shade.LIGHT, new Inner(2)));
        assertThat(Json.with(config, "layers", "4")).isEqualTo(new Config(4, Shade.LIGHT, new Inner(0.1)));
        assertThat(Json.with(config, "shade", "LIGHT")).isEqualTo(config);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "depth;1;there is no 'depth' to set; there are layers, shade, inner.rate",
                "inner;1;there is no 'inner' to set",
                "inner.rate.x;1;there is no 'inner.rate.x'",
                "layers;0;layers is 0, expected at least 1",
                "layers;1.5;'1.5' is no whole number, as layers must be",
                "layers;many;'many' does not fit layers",
                "inner.rate;null;'null' does not fit inner.rate",
                "shade;DARK;'DARK' does not fit shade"
            })
    void field_thatCannotBeChanged_isRefusedWithWhatCan(String field, String value, String reason) {
        Config config = new Config(3, Shade.LIGHT, new Inner(0.1));
        assertThatThrownBy(() -> Json.with(config, field, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("Source");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "{'layers':1,'shade':'LIGHT','inner':{'rate':1},'depth':2};depth",
                "{'layers':1,'inner':{'rate':1}};shade",
                "{'layers':1,'shade':null,'inner':{'rate':1}};shade",
                "{'layers':1,'shade':'DARK','inner':{'rate':1}};DARK",
                "{'layers':null,'shade':'LIGHT','inner':{'rate':1}};layers",
                "{'layers':0,'shade':'LIGHT','inner':{'rate':1}};layers is 0, expected at least 1",
                "{'layers':1,'layers':2,'shade':'LIGHT','inner':{'rate':1}};layers",
                "{'layers':1,'shade':'LIGHT','inner':{}};rate",
                "{'layers':1;config does not fit",
                "null;config does not fit"
            })
    void text_thatDoesNotFit_isRefusedByField(String text, String named) {
        assertThatThrownBy(() -> Json.read(text.replace('\'', '"'), Config.class, "config"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(named);
    }
}
