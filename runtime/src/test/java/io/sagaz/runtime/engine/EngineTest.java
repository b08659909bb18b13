package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.Cause;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With real threads, on every store. */
@Timeout(60)
class EngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Script TRIP = Script.saga("Trip")
            .keyed()
            .result(values -> values.output(0) + "+" + values.output(2))
            .step("hotel")
            .undone()
            .step("flight")
            .undone()
            .timeout(Duration.ofMillis(200))
            .retry(Script.retries(2, Duration.ofMillis(5)))
            .step("pay")
            .pivot()
            .verified()
            .build();

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private static Engine.Builder builder(Store store, Participant participant) {
        return Engine.builder()
                .store(store)
                .saga(TRIP)
                .service(Participant.TYPE, participant)
                .shutdownGrace(Duration.ofMillis(50));
    }

    private Sagaz engine(Store store) {
        return builder(store, effects).start();
    }

    @ParameterizedTest
    @EnumSource
    void completesAndKeepsWhatHappened(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        SagaHandle<String> handle;
        try (Sagaz sagaz = engine(store.get())) {
            handle = sagaz.start(TRIP, "t1");

            assertThat(handle.await(LIMIT)).isEqualTo(new Outcome.Completed<>("act:hotel+act:pay"));
        }
        try (Sagaz sagaz = engine(store.get())) {
            SagaHandle<String> found = sagaz.find(TRIP, "t1").orElseThrow();

            assertThat(found.id()).isEqualTo(handle.id());
            assertThat(found.status()).isEqualTo(SagaStatus.COMPLETED);
            assertThat(found.outcome()).contains(new Outcome.Completed<>("act:hotel+act:pay"));
            assertThat(found.await(Duration.ofMillis(1)))
                    .isEqualTo(found.outcome().orElseThrow());
            assertThat(found.history())
                    .extracting(HistoryEntry::kind)
                    .containsExactly("started", "succeeded", "succeeded", "succeeded", "ended");
            assertThat(effects.steps(handle.id())).containsExactly("hotel", "flight", "pay");
            assertThat(sagaz.find(TRIP, "t2")).isEmpty();
            assertThat(sagaz.find(TRIP, UUID.randomUUID())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsOneKeyOnceHoweverOftenAndWhenever(Stores stores) throws InterruptedException, ExecutionException {
        Supplier<Store> store = stores.in(folder);
        UUID first;
        try (Sagaz sagaz = engine(store.get())) {
            ExecutorService callers = Executors.newFixedThreadPool(8);
            List<Future<SagaHandle<String>>> starts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                starts.add(callers.submit(() -> sagaz.start(TRIP, "t1")));
            }
            callers.shutdown();
            first = starts.get(0).get().id();
            for (Future<SagaHandle<String>> start : starts) {
                assertThat(start.get().id()).isEqualTo(first);
                assertThat(start.get().await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            }
        }
        try (Sagaz sagaz = engine(store.get())) {
            assertThat(sagaz.start(TRIP, "t1").id()).isEqualTo(first);
            assertThat(sagaz.start(TRIP, "t1").await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
        assertThat(effects.calls()).containsExactly("act hotel 1", "act flight 1", "act pay 1");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterARestart(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        Gate gate = new Gate(effects, "pay", false);
        UUID id;
        Sagaz before = builder(store.get(), gate).start();
        SagaHandle<String> handle = before.start(TRIP, "t1");
        id = handle.id();
        gate.awaitReached();
        before.close();

        assertThatThrownBy(() -> handle.await(LIMIT)).isInstanceOf(ClosedException.class);
        try (Sagaz sagaz = engine(store.get())) {
            SagaHandle<String> found = sagaz.find(TRIP, id).orElseThrow();

            assertThat(found.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(found.history())
                    .extracting(HistoryEntry::kind)
                    .containsExactly("started", "succeeded", "succeeded", "succeeded", "ended");
        }
        assertThat(effects.steps(id)).containsExactly("hotel", "flight", "pay");
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackAndGivesTheRejectionAsItWasThrown(Stores stores) throws InterruptedException {
        Participant declining = new Declining(effects, "pay");
        try (Sagaz sagaz = builder(stores.in(folder).get(), declining).start()) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");

            Outcome.Compensated<String> outcome = (Outcome.Compensated<String>) handle.await(LIMIT);

            assertThat(outcome.residue()).isEmpty();
            assertThat(outcome.cause().kind()).isEqualTo(Cause.Kind.REJECTED);
            assertThat(outcome.cause().step().map(step -> step.stepName())).contains("pay");
            assertThat(outcome.cause().message()).isEqualTo("refused: no money");
            assertThat(outcome.cause().rejection())
                    .containsInstanceOf(Participant.Refused.class)
                    .map(rejection -> ((Participant.Refused) rejection).reason())
                    .contains("no money");
            assertThat(effects.calls()).endsWith("undo flight 1", "undo hotel 1");
            assertThat(effects.standing(handle.id())).isEmpty();
            assertThat(handle.history())
                    .extracting(HistoryEntry::text)
                    .containsExactly(
                            "started",
                            "succeeded",
                            "succeeded",
                            "rejected: Refused",
                            "compensation succeeded",
                            "compensation succeeded",
                            "ended COMPENSATED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAnUndeclaredRejectionForAFault(Stores stores) throws InterruptedException {
        Participant undeclared = new Declining(effects, "flight");
        try (Sagaz sagaz = builder(stores.in(folder).get(), undeclared).start()) {
            Outcome.Compensated<String> outcome =
                    (Outcome.Compensated<String>) sagaz.start(TRIP, "t1").await(LIMIT);

            assertThat(outcome.cause().kind()).isEqualTo(Cause.Kind.FAULTED);
            assertThat(outcome.cause().message())
                    .isEqualTo("act failed with test.Undeclared, which it doesn't declare with `fails`,"
                            + " so that it may have had its effect: Undeclared: oh");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSlotOfAHangingHandlerBack(Stores stores) throws InterruptedException {
        Gate deaf = new Gate(effects, "flight", true);
        try (Sagaz sagaz = builder(stores.in(folder).get(), deaf).workers(1).start()) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);

            // The first attempt still hangs; the second one, with the only slot, has done it.
            assertThat(effects.calls()).containsExactly("act hotel 1", "act flight 2", "act pay 1");
            deaf.open();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsHandlersAboutTheirCall(Stores stores) throws InterruptedException {
        Map<String, StepContext> contexts = new ConcurrentHashMap<>();
        Participant watching = new Declining(effects, "pay") {
            @Override
            public String act(String step, StepContext context) throws Refused, Undeclared {
                contexts.put(step, context);
                return super.act(step, context);
            }

            @Override
            public void undo(UUID request, StepContext context) {
                contexts.put("undo " + context.stepName(), context);
                super.undo(request, context);
            }
        };
        try (Sagaz sagaz = builder(stores.in(folder).get(), watching).start()) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            handle.await(LIMIT);

            StepContext hotel = Objects.requireNonNull(contexts.get("hotel"));
            StepContext undo = Objects.requireNonNull(contexts.get("undo hotel"));
            assertThat(hotel.sagaId()).isEqualTo(handle.id());
            assertThat(hotel.sagaType()).isEqualTo("test.Trip");
            assertThat(hotel.stepName()).isEqualTo("hotel");
            assertThat(hotel.attempt()).isEqualTo(1);
            assertThat(hotel.inDoubt()).isFalse();
            assertThat(hotel.deadline()).isAfter(handle.history().get(0).at());
            assertThat(undo.key()).isNotEqualTo(hotel.key());
            assertThat(undo.inDoubt()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsCallersBackWhenTooMuchWaits(Stores stores) throws InterruptedException {
        Gate gate = new Gate(effects, "hotel", false);
        try (Sagaz sagaz = builder(stores.in(folder).get(), gate)
                .workers(1)
                .startsMax(2)
                .requestTimeout(Duration.ofMillis(300))
                .start()) {
            SagaHandle<String> first = sagaz.start(TRIP, "t1");
            gate.awaitReached();
            SagaHandle<String> second = sagaz.start(TRIP, "t2");
            SagaHandle<String> third = sagaz.start(TRIP, "t3");

            assertThatThrownBy(() -> sagaz.start(TRIP, "t4"))
                    .isInstanceOf(BusyException.class)
                    .hasMessage("2 sagas are accepted and not worked on yet, and none began within 300ms;"
                            + " start it again later");
            assertThat(sagaz.find(TRIP, "t4")).isEmpty();

            gate.open();
            for (SagaHandle<String> handle : List.of(first, second, third, sagaz.start(TRIP, "t4"))) {
                assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelsWhatIsNotCommittedAndRefusesTheRest(Stores stores) throws InterruptedException {
        Gate gate = new Gate(effects, "flight", false);
        try (Sagaz sagaz = builder(stores.in(folder).get(), gate).start()) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            gate.awaitReached();

            handle.cancel("changed my mind");

            Outcome.Compensated<String> outcome = (Outcome.Compensated<String>) handle.await(LIMIT);
            assertThat(outcome.cause().kind()).isEqualTo(Cause.Kind.CANCELLED);
            assertThat(outcome.cause().message()).isEqualTo("changed my mind");
            assertThat(effects.standing(handle.id())).isEmpty();
            assertThatThrownBy(() -> handle.cancel("again")).isInstanceOf(RefusedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAnAwaitedSagaHasNotEnded(Stores stores) throws InterruptedException {
        Gate gate = new Gate(effects, "hotel", false);
        try (Sagaz sagaz = builder(stores.in(folder).get(), gate).start()) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            gate.awaitReached();

            assertThatThrownBy(() -> handle.await(Duration.ofMillis(20)))
                    .isInstanceOf(AwaitTimeoutException.class)
                    .hasMessageContaining("is RUNNING and hasn't ended within 20ms; it goes on");
            assertThat(handle.outcome()).isEmpty();
            gate.open();
            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnInputBeyondTheLimit(Stores stores) {
        try (Sagaz sagaz =
                builder(stores.in(folder).get(), effects).payloadBytesMax(10).start()) {
            assertThatThrownBy(() -> sagaz.start(TRIP, "a much longer input"))
                    .isInstanceOf(PayloadException.class)
                    .hasMessageStartingWith("the input of test.Trip: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatItIsClosed(Stores stores) throws InterruptedException {
        Sagaz sagaz = engine(stores.in(folder).get());
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        handle.await(LIMIT);

        sagaz.close();
        sagaz.close();

        assertThatThrownBy(() -> sagaz.start(TRIP, "t2")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> sagaz.find(TRIP, "t1")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> sagaz.operations().suspended(1)).isInstanceOf(ClosedException.class);
        assertThatThrownBy(handle::history).isInstanceOf(ClosedException.class);
        assertThat(handle.outcome()).contains(new Outcome.Completed<>("act:hotel+act:pay"));
    }

    /** Rejects one step, in the way that fits it. */
    private static class Declining implements Participant {
        private final Effects effects;
        private final String step;

        Declining(Effects effects, String step) {
            this.effects = effects;
            this.step = step;
        }

        @Override
        public String act(String name, StepContext context) throws Refused, Undeclared {
            if (!name.equals(step)) {
                return effects.act(name, context);
            }
            if (name.equals("pay")) {
                throw new Refused("no money");
            }
            throw new Undeclared("oh");
        }

        @Override
        public String other(String name, StepContext context) throws Refused {
            return effects.other(name, context);
        }

        @Override
        public String find(UUID request, StepContext context) {
            throw new IllegalStateException("not asked here");
        }

        @Override
        public void undo(UUID request, StepContext context) {
            effects.undo(request, context);
        }
    }
}
