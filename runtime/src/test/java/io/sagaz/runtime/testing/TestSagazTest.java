package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import org.junit.jupiter.api.Test;

class TestSagazTest {
    private static final Script TRIP = Script.saga("Trip")
            .step("hotel")
            .undone()
            .step("flight")
            .undone()
            .emits()
            .step("pay")
            .pivot()
            .verified()
            .build();

    private final Effects effects = new Effects();

    @Test
    void completes() {
        try (TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");

            assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);
            sagaz.runUntilIdle();

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
            assertThat(sagaz.published(Script.Done.TYPE)).containsExactly(new Script.Done("flight"));
        }
    }

    @Test
    void compensatesInReverseOrder() {
        try (TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects)) {
            sagaz.reject(TRIP.step("pay"), new Participant.Refused("limit"));
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");

            sagaz.runUntilIdle();

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(sagaz.compensated(handle)).containsExactly(TRIP.step("flight"), TRIP.step("hotel"));
            assertThat(effects.standing(handle.id())).isEmpty();
        }
    }
}
