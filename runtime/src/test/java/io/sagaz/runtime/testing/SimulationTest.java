package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.runtime.store.MemoryStore;
import io.sagaz.runtime.store.SqliteStore;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs random sagas with random outcomes, crashes, delays and duplicates from a seed, and compares what they say with what
 * stands in the participant. {@code -Dsagaz.seed=...} repeats one, {@code -Dsagaz.simulations=...} runs more.
 */
class SimulationTest {
    private static final int SIMULATIONS = Integer.getInteger("sagaz.simulations", 400);
    private static final int SIMULATIONS_ON_DISK = 15;

    @TempDir
    Path folder;

    @Test
    void sagasAndEffectsAgreeWhateverHappens() {
        int ended = 0;
        long first = Long.getLong("sagaz.seed", System.nanoTime());
        int count = Long.getLong("sagaz.seed") == null ? SIMULATIONS : 1;
        for (long seed = first; seed < first + count; seed++) {
            MemoryStore memory = new MemoryStore(InstantSource.system());
            ended += run(seed, () -> memory);
        }
        assertThat(ended).as("sagas that ended").isPositive();
    }

    @Test
    void sagasAndEffectsAgreeOnDisk() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + SIMULATIONS_ON_DISK; seed++) {
            Path file = folder.resolve(seed + ".db");
            run(seed, () -> SqliteStore.at(file));
        }
    }

    private static int run(long seed, Supplier<? extends Store> stores) {
        try {
            return new Simulation(seed, stores).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("repeat it with -Dsagaz.seed=" + seed, e);
        }
    }
}
