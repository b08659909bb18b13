package io.sagaz.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");

    @Test
    void holdsTheTimeVersionAndVariant() {
        UUID id = new TimeOrderedIds(InstantSource.fixed(NOW), () -> -1L).get();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void risesWithinOneMillisecondAndWhenTheClockGoesBack() {
        List<Instant> times = new ArrayList<>(List.of(NOW, NOW.minusSeconds(60)));
        TimeOrderedIds ids = new TimeOrderedIds(() -> times.size() > 1 ? times.remove(0) : times.get(0), () -> 0L);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            made.add(ids.get().toString());
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
