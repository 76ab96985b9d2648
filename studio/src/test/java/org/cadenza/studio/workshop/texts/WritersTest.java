package org.cadenza.studio.workshop.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Write;
import org.cadenza.studio.workshop.jobs.QueueFullException;
import org.junit.jupiter.api.Test;

/** By a bundled model. */
class WritersTest {

    /** Two write, sixteen wait. */
    private static final int MOST_PRESENT = 18;

    private static final TextOrder ORDER = new TextOrder("genesis", "And", 40, null, null, null, null, "1");

    private final Writers writers = new Writers(new Library(List.of(Path.of("..", "models"))));

    /** Reads nothing until it may, and then leaves. */
    private record Dawdler(CountDownLatch may) implements Write.Reader {

        @Override
        public void reads(String more) {}

        @Override
        public void hears(String remark) {}

        @Override
        public boolean leaves() {
            try {
                may.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }
    }

    private boolean left(Write.Reader reader) {
        try {
            writers.write(ORDER, reader);
            return false;
        } catch (CancellationException e) {
            return true;
        } catch (InterruptedIOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readers_tooMany_areSentAway_andWhoLeavesMakesRoom() throws Exception {
        CountDownLatch may = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(MOST_PRESENT);
        List<CompletableFuture<Boolean>> readers = IntStream.range(0, MOST_PRESENT)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> left(new Dawdler(may)), threads))
                .toList();
        while (writers.present() < MOST_PRESENT) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> writers.write(ORDER, new Dawdler(may)))
                .isInstanceOf(QueueFullException.class)
                .hasMessageStartingWith("16 texts are waiting already");
        may.countDown();
        for (CompletableFuture<Boolean> reader : readers) {
            assertThat(reader.get()).isTrue();
        }
        threads.shutdown();
        assertThat(writers.present()).isZero();
        assertThatThrownBy(() -> writers.write(ORDER, new Dawdler(may))).isInstanceOf(CancellationException.class);
    }
}
