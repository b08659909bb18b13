package io.sagaz.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    private static final UUID SAGA = UUID.fromString("0190b5a0-7c3a-7def-8123-456789abcdef");

    /** Participants keep keys: these values may never change. */
    @Test
    void isTheSameForEver() {
        assertThat(IdempotencyKey.of(SAGA, "reserve", new CallId(0, Role.DO, 0)))
                .hasToString("73874f10-324c-5592-ae6f-cee4693df1e7");
        assertThat(IdempotencyKey.of(SAGA, "reserve", new CallId(0, Role.UNDO, 0)))
                .hasToString("756962de-e823-5993-8990-b330c3e6e7d9");
        assertThat(IdempotencyKey.of(SAGA, "reserve", new CallId(0, Role.VERIFY, 0)))
                .hasToString("d2e6fca9-51b0-5271-a599-6a1b6c62b1b9");
        assertThat(IdempotencyKey.of(SAGA, "reserve", new CallId(0, Role.DO, 2)))
                .hasToString("1e7482e2-ec60-55c7-b0d7-1b6dd8906ffb");
    }

    @Test
    void differsForEachCall() {
        assertThat(Set.of(
                        IdempotencyKey.of(SAGA, "a", new CallId(0, Role.DO, 0)),
                        IdempotencyKey.of(SAGA, "b", new CallId(0, Role.DO, 0)),
                        IdempotencyKey.of(SAGA, "a", new CallId(0, Role.DO, 1)),
                        IdempotencyKey.of(SAGA, "a", new CallId(0, Role.UNDO, 0)),
                        IdempotencyKey.of(SAGA, "a", new CallId(0, OptionalInt.of(0), Role.DO, 0)),
                        IdempotencyKey.of(SAGA, "a", new CallId(0, OptionalInt.of(1), Role.DO, 0)),
                        IdempotencyKey.of(new UUID(1, 2), "a", new CallId(0, Role.DO, 0))))
                .hasSize(7);
    }

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void isANameBasedUuidOfVersion5() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(IdempotencyKey.nameBased(dns, "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }
}
