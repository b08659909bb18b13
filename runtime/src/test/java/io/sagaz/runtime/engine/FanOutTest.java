package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class FanOutTest {
    private static final Duration LIMIT = Duration.ofSeconds(100);
    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private static List<String> elements(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static List<String> outputs(int count) {
        return elements(count).stream().map(element -> "act:seat/" + element).toList();
    }

    private static Script trip(int count, int atMost) {
        return Script.saga("Trip")
                .step("seat")
                .each(values -> elements(count), atMost)
                .undone()
                .step("pay")
                .pivot()
                .end()
                .result(values -> String.valueOf(values.output(0)))
                .build();
    }

    private Sagaz engine(Store store, Script type, Participant participant) {
        return Engine.builder()
                .store(store)
                .saga(type)
                .service(Participant.TYPE, participant)
                .shutdownGrace(Duration.ZERO)
                .start();
    }

    @ParameterizedTest
    @EnumSource
    void goesOnHalfWayAfterARestart(Stores stores) throws InterruptedException {
        Script trip = trip(40, 4);
        Supplier<Store> store = stores.in(folder);
        Gate gate = new Gate(effects, "seat/20", false);
        UUID id;
        try (Sagaz sagaz = engine(store.get(), trip, gate)) {
            id = sagaz.start(trip, "left open").id();
            gate.awaitReached();
        }
        try (Sagaz sagaz = engine(store.get(), trip, effects)) {
            SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();

            assertThat(handle.await(LIMIT))
                    .isEqualTo(new Outcome.Completed<>(outputs(40).toString()));
            assertThat(effects.standing(id)).hasSize(41);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDoneAtOnceForAnEmptyList(Stores stores) throws InterruptedException {
        Script trip = trip(0, 4);
        try (Sagaz sagaz = engine(stores.in(folder).get(), trip, effects)) {
            SagaHandle<String> handle = sagaz.start(trip, "x");

            assertThat(handle.await(LIMIT)).isEqualTo(new Outcome.Completed<>("[]"));
            assertThat(effects.steps(handle.id())).containsExactly("pay");
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsNoMoreElementsAtOnceThanItSays(Stores stores) throws InterruptedException {
        Script trip = trip(200, 3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Participant counting = new Passing() {
            @Override
            public String act(String step, StepContext context) throws Refused {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                try {
                    return super.act(step, context);
                } finally {
                    running.decrementAndGet();
                }
            }
        };
        try (Sagaz sagaz = engine(stores.in(folder).get(), trip, counting)) {
            assertThat(sagaz.start(trip, "x").await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }

        assertThat(most.get()).isBetween(1, 3);
    }

    private static Script ofSagas() {
        Script leg = Script.saga("Leg")
                .step("hotel")
                .undone()
                .step("flight")
                .undone()
                .end()
                .result(values -> values.input() + " booked")
                .build();
        return Script.saga("Trip")
                .step("legs")
                .runs(leg)
                .each(values -> elements(5), 2)
                .step("pay")
                .end()
                .result(values -> String.valueOf(values.output(0)))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void runsASagaForEachElementAlsoAfterARestart(Stores stores) throws InterruptedException {
        Script trip = ofSagas();
        Supplier<Store> store = stores.in(folder);
        Gate gate = new Gate(effects, "flight", false);
        UUID id;
        try (Sagaz sagaz = engine(store.get(), trip, gate)) {
            id = sagaz.start(trip, "rome").id();
            gate.awaitReached();
        }
        try (Sagaz sagaz = engine(store.get(), trip, effects)) {
            SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();

            assertThat(handle.await(LIMIT))
                    .isEqualTo(new Outcome.Completed<>(elements(5).stream()
                            .map(element -> "rome/legs/" + element + " booked")
                            .toList()
                            .toString()));
            assertThat(sagaz.operations().children(id)).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoesTheSagaOfEachElement(Stores stores) throws InterruptedException {
        Script trip = ofSagas();
        Participant refusing = new Passing() {
            @Override
            public String act(String step, StepContext context) throws Refused {
                if (step.equals("pay")) {
                    throw new Refused("no money");
                }
                return super.act(step, context);
            }
        };
        try (Sagaz sagaz = engine(stores.in(folder).get(), trip, refusing)) {
            SagaHandle<String> handle = sagaz.start(trip, "rome");

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Compensated.class);
            assertThat(sagaz.operations().children(handle.id())).hasSize(5).allSatisfy(child -> {
                assertThat(child.status()).isEqualTo(SagaStatus.COMPENSATED);
                assertThat(effects.standing(child.id())).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsForTenThousandElements(Stores stores) throws InterruptedException {
        Script trip = trip(MANY, 16);
        try (Sagaz sagaz = engine(stores.in(folder).get(), trip, effects)) {
            SagaHandle<String> handle = sagaz.start(trip, "x");

            assertThat(handle.await(LIMIT))
                    .isEqualTo(new Outcome.Completed<>(outputs(MANY).toString()));
            assertThat(effects.standing(handle.id())).hasSize(MANY + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoesTenThousandElementsThatNothingBounds(Stores stores) throws InterruptedException {
        Script trip = Script.saga("Trip")
                .step("seat")
                .each(values -> elements(MANY), OptionalInt.empty(), 0)
                .undone()
                .step("pay")
                .build();
        Participant refusing = new Passing() {
            @Override
            public String act(String step, StepContext context) throws Refused {
                if (step.equals("pay")) {
                    throw new Refused("no money");
                }
                return super.act(step, context);
            }
        };
        Supplier<Store> store = stores.in(folder);
        UUID id;
        try (Sagaz sagaz = engine(store.get(), trip, refusing)) {
            SagaHandle<String> handle = sagaz.start(trip, "x");
            id = handle.id();

            handle.await(LIMIT);
            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(effects.standing(id)).isEmpty();
        }
        try (Sagaz sagaz = engine(store.get(), trip, refusing)) {
            SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();

            assertThat(handle.outcome()).containsInstanceOf(Outcome.Compensated.class);
            assertThat(handle.history()).hasSizeGreaterThan(2 * MANY);
        }
    }

    /** Has its effects, unless a test says otherwise. */
    private class Passing implements Participant {
        @Override
        public String act(String step, StepContext context) throws Refused {
            return effects.act(step, context);
        }

        @Override
        public String other(String step, StepContext context) throws Refused {
            return effects.other(step, context);
        }

        @Override
        public @Nullable String find(UUID request, StepContext context) {
            return effects.find(request, context);
        }

        @Override
        public void undo(UUID request, StepContext context) {
            effects.undo(request, context);
        }
    }
}
