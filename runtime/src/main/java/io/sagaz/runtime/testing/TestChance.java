package io.sagaz.runtime.testing;

import java.util.SplittableRandom;

/** Chance that takes the same course every time. */
final class TestChance {
    private final SplittableRandom random;

    TestChance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    long bits() {
        return random.nextLong();
    }

    /** From 0 (inclusive) to 1 (exclusive). */
    double fraction() {
        return random.nextDouble();
    }
}
