package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Meter;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.Test;

class ModelsTest {

    private static String standard(SongOrder order, Genre genre, Meter meter) {
        return Models.standard(order, genre, meter, 32, 60);
    }

    @Test
    void standard_ofWhatIsTooLongForAModelOfItsOwn_isTheComposer() {
        assertThat(Models.standard(SongOrder.open(), Genre.HYMN, Meter.FOUR_FOUR, 600, 1200))
                .isEqualTo("composer");
        assertThat(Models.standard(SongOrder.open(), Genre.CLASSICAL, Meter.FOUR_FOUR, 300, 1000))
                .isEqualTo("composer");
    }

    @Test
    void standard_ofHymns_isTheChoraleModelInCommonTimeOnly() {
        assertThat(standard(SongOrder.open(), Genre.HYMN, Meter.FOUR_FOUR)).isEqualTo("chorale");
        assertThat(standard(SongOrder.open(), Genre.HYMN, Meter.THREE_FOUR)).isEqualTo("composer");
    }

    @Test
    void standard_ofClassicalMusic_isThePianoWhereNoBeatIsAsked() {
        SongOrder open = SongOrder.open().with(Wish.KEY, "D minor").with(Wish.LENGTH, "90");
        assertThat(standard(open, Genre.CLASSICAL, Meter.FOUR_FOUR)).isEqualTo("piano");
        assertThat(standard(open.with(Wish.TEMPO, "slow"), Genre.CLASSICAL, Meter.FOUR_FOUR))
                .isEqualTo("composer");
        assertThat(standard(open.with(Wish.METER, "3/4"), Genre.CLASSICAL, Meter.THREE_FOUR))
                .isEqualTo("composer");
        assertThat(standard(SongOrder.open().with(Wish.BARS, "16"), Genre.CLASSICAL, Meter.FOUR_FOUR))
                .isEqualTo("composer");
    }

    @Test
    void standard_ofAllElse_isTheComposer() {
        assertThat(standard(SongOrder.open(), Genre.FOLK, Meter.FOUR_FOUR)).isEqualTo("composer");
    }
}
