package org.cadenza.learning.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.learning.Generator;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    /** A model that fails when two use it at once. */
    private static final class Lone {
        private final AtomicInteger users = new AtomicInteger();

        int draw(int number) {
            assertThat(users.incrementAndGet()).isEqualTo(1);
            Thread.yield();
            users.decrementAndGet();
            return number * number;
        }
    }

    private static List<Integer> drawn(SideBySide<Lone> models, int most, int enough) {
        List<Integer> drawn = new ArrayList<>();
        models.draw(most, Generator.Listener.none(), (model, number, own) -> model.draw(number), square -> {
            drawn.add(square);
            return square >= enough;
        });
        return drawn;
    }

    @Test
    void draw_severalModels_giveWhatOneGives() {
        for (int most = 1; most < 9; most++) {
            for (int enough : new int[] {0, 1, 4, 9, 100}) {
                assertThat(drawn(SideBySide.of(Lone::new), most, enough))
                        .isEqualTo(drawn(SideBySide.alone(new Lone()), most, enough));
            }
        }
        assertThat(drawn(SideBySide.of(Lone::new), 4, 100)).containsExactly(0, 1, 4, 9);
        assertThat(drawn(SideBySide.of(Lone::new), 4, 4)).containsExactly(0, 1, 4);
    }

    @Test
    void draw_cancelled_stopsTheOthersToo() {
        AtomicInteger running = new AtomicInteger();
        SideBySide<Lone> models = SideBySide.of(Lone::new);
        assertThatThrownBy(() -> models.draw(
                        2,
                        Generator.Listener.none(),
                        (model, number, own) -> {
                            running.incrementAndGet();
                            try {
                                while (number > 0 && !own.cancelled()) {
                                    Thread.yield();
                                }
                                throw new CancellationException("draft " + number);
                            } finally {
                                running.decrementAndGet();
                            }
                        },
                        drawn -> true))
                .isInstanceOf(CancellationException.class)
                .hasMessage("draft 0");
        assertThat(running).hasValue(0);
    }

    @Test
    void draw_failureElsewhere_isTheCallers() {
        assertThatThrownBy(() -> SideBySide.of(Lone::new)
                        .draw(
                                2,
                                Generator.Listener.none(),
                                (model, number, own) -> {
                                    if (number == 1) {
                                        throw new IllegalArgumentException("draft 1");
                                    }
                                    return number;
                                },
                                drawn -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("draft 1");
    }
}
