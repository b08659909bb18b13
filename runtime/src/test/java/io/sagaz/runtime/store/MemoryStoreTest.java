package io.sagaz.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private final MemoryStore memory = new MemoryStore(() -> NOW);

    @Override
    Store restarted() {
        return memory;
    }

    @Test
    void takesItsTimeFromTheClockThatItWasGiven() {
        assertThat(store().now()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
    }
}
