package org.cadenza.studio.workshop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.cadenza.studio.workshop.jobs.QueueFullException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnstileTest {

    @Test
    void pass_alwaysOnTheSameThread() throws IOException {
        try (Turnstile turnstile = new Turnstile("turns", 1)) {
            Thread first = turnstile.pass(Thread::currentThread);
            assertThat(first).isNotSameAs(Thread.currentThread());
            assertThat(turnstile.<Thread>pass(Thread::currentThread)).isSameAs(first);
        }
    }

    @Test
    void pass_whenTooManyWait_isRefused() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Turnstile turnstile = new Turnstile("turns", 1)) {
            CountDownLatch begun = new CountDownLatch(1);
            turnstile.later(() -> {
                begun.countDown();
                return await(gate);
            });
            await(begun);
            turnstile.later(() -> await(gate));
            assertThatThrownBy(() -> turnstile.pass(() -> 1))
                    .isInstanceOf(QueueFullException.class)
                    .hasMessageContaining("1 turns are waiting");
            gate.countDown();
        }
    }

    @Test
    void close_whileSomebodyWaits_sendsHimAway() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Turnstile turnstile = new Turnstile("turns", 1);
        CountDownLatch begun = new CountDownLatch(1);
        turnstile.later(() -> {
            begun.countDown();
            return await(gate);
        });
        await(begun);
        AtomicReference<Throwable> sentAway = new AtomicReference<>();
        Thread waiting = new Thread(() -> sentAway.set(catchThrowable(() -> turnstile.pass(() -> 1))));
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        turnstile.close();
        waiting.join(10_000);
        assertThat(sentAway.get()).isInstanceOf(InterruptedIOException.class).hasMessageContaining("closed");
    }

    @Test
    void pass_workThatFails_failsAsItDid() {
        try (Turnstile turnstile = new Turnstile("turns", 1)) {
            assertThatThrownBy(() -> turnstile.pass(() -> {
                        throw new IOException("broken");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
            assertThatThrownBy(() -> turnstile.pass(() -> {
                        throw new IllegalArgumentException("wrong");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("wrong");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
