package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong clock = new AtomicLong();
    private final RateLimit limit = new RateLimit(3, 2, clock::get);

    private int allowed(String address, int times) {
        int allowed = 0;
        for (int i = 0; i < times; i++) {
            allowed += limit.allows(address) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void allows_moreThanTheBurst_refuses() {
        assertThat(allowed("a", 10)).isEqualTo(3);
    }

    @Test
    void allows_anotherAddress_hasItsOwnShare() {
        allowed("a", 10);
        assertThat(allowed("b", 10)).isEqualTo(3);
    }

    @Test
    void allows_afterAWhile_refillsAtTheRateUpToTheBurst() {
        allowed("a", 10);
        clock.addAndGet(1_000_000_000);
        assertThat(allowed("a", 10)).isEqualTo(2);
        clock.addAndGet(3_600_000_000_000L);
        assertThat(allowed("a", 10)).isEqualTo(3);
    }

    @Test
    void allows_crowdOfAddresses_forgetsTheOldest() {
        allowed("a", 10);
        for (int i = 0; i < 10_000; i++) {
            limit.allows("other " + i);
        }
        assertThat(allowed("a", 10)).isEqualTo(3);
    }
}
