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
 * Runs random families of sagas with crashes in every place, cancels and failures from a seed, and compares what parents
 * say with what their children have come to. {@code -Dsagaz.seed=...} repeats one, {@code -Dsagaz.simulations=...} runs more.
 */
class FamilySimulationTest {
    private static final int SIMULATIONS = Integer.getInteger("sagaz.simulations", 300);
    private static final int SIMULATIONS_ON_DISK = 10;

    @TempDir
    Path folder;

    @Test
    void parentsAndChildrenAgreeWhateverHappens() {
        int children = 0;
        long first = Long.getLong("sagaz.seed", System.nanoTime());
        int count = Long.getLong("sagaz.seed") == null ? SIMULATIONS : 1;
        for (long seed = first; seed < first + count; seed++) {
            MemoryStore memory = new MemoryStore(InstantSource.system());
            children += run(seed, () -> memory);
        }
        assertThat(children).as("children that ended").isPositive();
    }

    @Test
    void parentsAndChildrenAgreeOnDisk() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + SIMULATIONS_ON_DISK; seed++) {
            Path file = folder.resolve(seed + ".db");
            run(seed, () -> SqliteStore.at(file));
        }
    }

    private static int run(long seed, Supplier<? extends Store> stores) {
        try {
            return new FamilySimulation(seed, stores).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("repeat it with -Dsagaz.seed=" + seed, e);
        }
    }
}
