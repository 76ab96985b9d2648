package org.cadenza.studio.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much each address may ask: a bucket of tokens, one for each request, refilled at a steady rate (the token bucket
 * of traffic shaping). Knows the latest addresses only, so that a crowd of them does not fill the memory.
 */
final class RateLimit {

    private static final int MOST_ADDRESSES = 10_000;

    private static final class Bucket {
        private double tokens;
        private long filled;
    }

    private final double burst;
    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * @param burst requests at once, 1 or more
     * @param perSecond requests in a second in the long run, above zero
     * @param nanoTime a clock, in nanoseconds
     */
    RateLimit(double burst, double perSecond, LongSupplier nanoTime) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /** Takes one request's token. @return false if {@code address} has none left */
    synchronized boolean allows(String address) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(address, unknown -> {
            Bucket full = new Bucket();
            full.tokens = burst;
            full.filled = now;
            return full;
        });
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.filled) * 1e-9 * perSecond);
        bucket.filled = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens--;
        return true;
    }
}
