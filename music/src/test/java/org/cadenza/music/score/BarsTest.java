package org.cadenza.music.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadenza.music.score.Bars.Line;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static Piece piece(long end, Meter.Change... meters) {
        Track track = new Track("", 0, 0, List.of(new Note(0, end, 60, 64)));
        return new Piece("", TempoMap.constant(100, 120), List.of(meters), List.of(), List.of(track));
    }

    @Test
    void bars_ofAPieceWithoutMeter_areInFourFour() {
        assertThat(Bars.of(piece(401)).every(1)).containsExactly(new Line(1, 0), new Line(2, 400));
        assertThat(Bars.of(piece(400)).count()).isEqualTo(1);
    }

    @Test
    void bars_afterAChangeOfMeter_beginThere() {
        Bars bars = Bars.of(piece(1000, new Meter.Change(0, Meter.THREE_FOUR), new Meter.Change(500, new Meter(2, 4))));
        assertThat(bars.count()).isEqualTo(5);
        assertThat(bars.every(1)).extracting(Line::tick).containsExactly(0.0, 300.0, 500.0, 700.0, 900.0);
        assertThat(bars.every(2)).extracting(Line::bar).containsExactly(1L, 3L, 5L);
    }

    @Test
    void bars_shorterThanATick_areCounted() {
        Piece piece = new Piece(
                "",
                new TempoMap(1, List.of()),
                List.of(new Meter.Change(0, new Meter(1, 64))),
                List.of(),
                piece(10).tracks());
        assertThat(Bars.of(piece).count()).isEqualTo(160);
    }
}
