package org.cadenza.learning;

import java.util.SplittableRandom;

/**
 * Where randomness comes from. A seed branches by name into independent seeds, so that one part drawing more numbers
 * never shifts another part's, and any moment of a run can be reached again without replaying it.
 */
public record Seed(long value) {

    /** The seed of a named part: {@code seed.branch("melody")}. */
    public Seed branch(String name) {
        long hash = value;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash ^ name.charAt(i));
        }
        return new Seed(mix(hash + name.length()));
    }

    /** The seed of the {@code index}th of many: {@code seed.branch("step").at(1200)}. */
    public Seed at(long index) {
        return new Seed(mix(mix(value) ^ index));
    }

    /** A generator that always starts the same; its algorithm is fixed by the JDK's specification. */
    public SplittableRandom random() {
        return new SplittableRandom(value);
    }

    /** MurmurHash3's finaliser (Stafford's variant 13), as SplittableRandom uses it. */
    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
