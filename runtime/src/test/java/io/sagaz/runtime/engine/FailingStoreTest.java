package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outage;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.engine.FlakyStore.Mood;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FailingStoreTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Script TRIP = Script.saga("Trip")
            .keyed()
            .step("hotel")
            .undone()
            .step("pay")
            .pivot()
            .build();

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private Engine.Builder builder(FlakyStore store, Participant participant) {
        return Engine.builder()
                .store(store)
                .saga(TRIP)
                .service(Participant.TYPE, participant)
                .shutdownGrace(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheStoreAndThenGoesOnByItself(Stores stores) throws InterruptedException, ExecutionException {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        Gate gate = new Gate(effects, "hotel", false);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try (Sagaz sagaz = builder(store, gate).start()) {
            SagaHandle<String> under = sagaz.start(TRIP, "under way");
            gate.awaitReached();
            store.become(Mood.FAILS);
            gate.open();
            Future<SagaHandle<String>> started = caller.submit(() -> sagaz.start(TRIP, "new"));
            store.awaitFailures();

            assertThat(effects.calls()).doesNotContain("act pay 1");
            assertThat(started.isDone()).isFalse();
            Outage outage = sagaz.operations().outage().orElseThrow();
            assertThat(outage.reason()).isEqualTo("the disk is full");
            assertThat(outage.tries()).isPositive();
            assertThat(outage.since()).isBeforeOrEqualTo(Instant.now());

            store.become(Mood.WELL);
            assertThat(under.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(started.get().await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(sagaz.operations().outage()).isEmpty();
        } finally {
            caller.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsACallerThatTheStoreDoesNotAnswer(Stores stores) throws InterruptedException {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        try (Sagaz sagaz =
                builder(store, effects).requestTimeout(Duration.ofMillis(100)).start()) {
            store.become(Mood.FAILS);

            assertThatThrownBy(() -> sagaz.start(TRIP, "t1"))
                    .isInstanceOf(BusyException.class)
                    .hasMessage(
                            "the store didn't answer within 100ms to start test.Trip; it may be stored all the same,"
                                    + " and starting it again with the same key is safe");

            store.awaitFailures();
            assertThat(effects.calls()).isEmpty();
            store.become(Mood.WELL);
            assertThat(startWhenItAnswers(sagaz).await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(effects.calls()).containsExactly("act hotel 1", "act pay 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsNoMoreThanItsBoundWhileTheStoreFails(Stores stores) {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        try (Sagaz sagaz = builder(store, effects)
                .startsMax(3)
                .requestTimeout(Duration.ofMillis(20))
                .start()) {
            store.become(Mood.FAILS);
            List<String> refusals = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String key = "t" + i;
                assertThatThrownBy(() -> sagaz.start(TRIP, key))
                        .isInstanceOfSatisfying(BusyException.class, e -> refusals.add(String.valueOf(e.getMessage())));
            }

            assertThat(refusals)
                    .filteredOn(refusal -> refusal.startsWith("the store didn't answer"))
                    .hasSize(3);
            assertThat(refusals)
                    .filteredOn(refusal -> refusal.startsWith("3 sagas are accepted"))
                    .hasSize(7);
            store.become(Mood.WELL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoHoleInAJournalWhenABatchIsLost(Stores stores) throws InterruptedException {
        Supplier<? extends Store> opened = stores.in(folder);
        FlakyStore store = new FlakyStore(opened.get());
        Gate gate = new Gate(effects, "hotel", true);
        try (Sagaz sagaz = builder(store, gate).shutdownGrace(LIMIT).start()) {
            SagaHandle<String> under = sagaz.start(TRIP, "t1");
            gate.awaitReached();
            store.become(Mood.HAS_ONE_DEFECT);

            assertThatThrownBy(() -> under.cancel("changed my mind")).isInstanceOf(SagazBugException.class);
            gate.open();
        }

        try (Sagaz sagaz = builder(new FlakyStore(opened.get()), effects).start()) {
            SagaHandle<String> again = sagaz.find(TRIP, "t1").orElseThrow();

            assertThat(again.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
    }

    private static SagaHandle<String> startWhenItAnswers(Sagaz sagaz) {
        while (true) {
            try {
                return sagaz.start(TRIP, "t1");
            } catch (BusyException e) {
                // The writer hasn't tried again yet.
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsItsOwnCommitWhoseAnswerWasLost(Stores stores) throws InterruptedException {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        try (Sagaz sagaz = builder(store, effects).start()) {
            SagaHandle<String> first = sagaz.start(TRIP, "t1");
            first.await(LIMIT);
            store.become(Mood.LOSES_ONE_ANSWER);
            SagaHandle<String> second = sagaz.start(TRIP, "t2");
            store.become(Mood.LOSES_ONE_ANSWER);

            assertThat(second.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(second.history())
                    .extracting(HistoryEntry::kind)
                    .containsExactly("started", "succeeded", "succeeded", "ended");
            store.become(Mood.LOSES_ONE_ANSWER);
            assertThat(sagaz.start(TRIP, "t1").id()).isEqualTo(first.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenTheStoreIsAnothers(Stores stores) throws InterruptedException {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        Gate gate = new Gate(effects, "hotel", false);
        try (Sagaz sagaz = builder(store, gate).start()) {
            SagaHandle<String> under = sagaz.start(TRIP, "under way");
            gate.awaitReached();
            store.become(Mood.FENCED);

            assertThatThrownBy(() -> sagaz.start(TRIP, "new"))
                    .isInstanceOf(ClosedException.class)
                    .hasMessage("the engine has stopped, since its store is another's: the lane was taken over");
            assertThatThrownBy(() -> under.await(LIMIT)).isInstanceOf(ClosedException.class);
            assertThatThrownBy(() -> sagaz.start(TRIP, "newer")).isInstanceOf(ClosedException.class);
        }
        assertThat(effects.calls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void closesWhileTheStoreFails(Stores stores) throws InterruptedException {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        Gate gate = new Gate(effects, "hotel", false);
        Sagaz sagaz = builder(store, gate).start();
        SagaHandle<String> under = sagaz.start(TRIP, "under way");
        gate.awaitReached();
        store.become(Mood.FAILS);
        gate.open();
        store.awaitFailures();

        sagaz.close();

        assertThatThrownBy(() -> under.await(LIMIT)).isInstanceOf(ClosedException.class);
    }
}
