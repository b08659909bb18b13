package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.engine.FlakyStore.Mood;
import io.sagaz.runtime.lane.LaneLimits;
import io.sagaz.runtime.store.MemoryStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What bounds the engine's queues. */
@Timeout(60)
class BoundsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Script TRIP =
            Script.saga("Trip").keyed().step("hotel").step("pay").pivot().build();

    private final Effects effects = new Effects();
    private final Gate gate = new Gate(effects, "hotel", false);
    private final FlakyStore store = new FlakyStore(new MemoryStore(InstantSource.system()));

    private Engine.Builder builder() {
        return Engine.builder()
                .store(store)
                .saga(TRIP)
                .service(Participant.TYPE, gate)
                .shutdownGrace(Duration.ZERO);
    }

    @Test
    void keepsNoMoreSagasInMemoryThanItsBound() throws InterruptedException {
        try (Sagaz sagaz =
                builder().activeMax(2).requestTimeout(Duration.ofMillis(100)).start()) {
            SagaHandle<String> first = sagaz.start(TRIP, "t1");
            SagaHandle<String> second = sagaz.start(TRIP, "t2");

            assertThatThrownBy(() -> sagaz.start(TRIP, "t3"))
                    .isInstanceOf(BusyException.class)
                    .hasMessage("2 sagas are in memory, and none ended within 100ms; start it again later");

            gate.open();
            for (SagaHandle<String> handle : List.of(first, second, sagaz.start(TRIP, "t3"))) {
                assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            }
        }
    }

    @Test
    void holdsRequestsBackWhenTooManyWaitForTheStore() throws InterruptedException {
        try (Sagaz sagaz =
                builder().startsMax(3).requestTimeout(Duration.ofMillis(400)).start()) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            gate.awaitReached();
            store.become(Mood.FAILS);
            List<String> refusals = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> handle.cancel("no"))
                        .isInstanceOfSatisfying(BusyException.class, e -> refusals.add(String.valueOf(e.getMessage())));
            }

            assertThat(refusals)
                    .filteredOn(refusal -> refusal.startsWith("the store didn't answer"))
                    .hasSize(3);
            assertThat(refusals)
                    .filteredOn(refusal -> refusal.startsWith("3 requests wait for the store"))
                    .hasSize(7);
            store.become(Mood.WELL);
            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Compensated.class);
        }
    }

    @Test
    void letsAttemptsThatAreNotWantedAnyMoreLeaveTheQueue() throws InterruptedException {
        try (Sagaz sagaz = builder().workers(1).start()) {
            sagaz.start(TRIP, "t0");
            gate.awaitReached();
            for (int i = 1; i <= 50; i++) {
                SagaHandle<String> handle = sagaz.start(TRIP, "t" + i);
                handle.cancel("no");
                handle.await(LIMIT);
                assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            }

            assertThat(((RunningEngine) sagaz).workers().waiting()).isZero();
            gate.open();
        }
    }

    @Test
    void countsWhatMayWaitForTheLane() {
        LaneLimits limits = new LaneLimits(10, 100, LIMIT);

        assertThat(limits.attemptsMax(5)).isEqualTo(1_500);
        assertThat(limits.inboxMax(5, 64)).isEqualTo(20 + 1_500 + 100 + 64 + 1_000);
        assertThat(new LaneLimits(1_000_000, 1_000_000, LIMIT).inboxMax(100_000, 64))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void takesMoreThanThatForADefect() {
        LaneLoop loop = new LaneLoop(System::nanoTime, 2, Optional::empty);
        loop.onLane(lane -> {});
        loop.onLane(lane -> {});

        assertThatThrownBy(() -> loop.onLane(lane -> {})).isInstanceOf(SagazBugException.class);
    }
}
