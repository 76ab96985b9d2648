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
