package io.sagaz.runtime.testing;

import static io.sagaz.runtime.testing.Fault.ALWAYS;

import io.sagaz.runtime.EventType;
import io.sagaz.runtime.Operations;
import io.sagaz.runtime.Rejection;
import io.sagaz.runtime.SagaEvent;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.SignalType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.codec.JsonPayloads;
import io.sagaz.runtime.lane.BoundService;
import io.sagaz.runtime.lane.Catalog;
import io.sagaz.runtime.lane.Seams;
import io.sagaz.runtime.lane.TimeOrderedIds;
import io.sagaz.runtime.store.MemoryStore;
import io.sagaz.runtime.store.OutboxRow;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine for tests: the one that runs in production, without its threads. Nothing happens but on the calling thread,
 * time moves when told to, and every run is like the one before.
 *
 * <pre>{@code
 * try (TestSagaz sagaz = TestSagaz.of(FulfilOrder.TYPE).service(Inventory.TYPE, inventory)) {
 *     sagaz.reject(FulfilOrder.Step.CHARGE, new PaymentDeclined("limit"));
 *     SagaHandle<Receipt> handle = FulfilOrder.start(sagaz, order);
 *     sagaz.runUntilIdle();
 *     assertEquals(SagaStatus.COMPENSATED, handle.status());
 * }
 * }</pre>
 *
 * <p>It takes services until its first use, and injected outcomes at any time. Not safe for several threads.
 */
public final class TestSagaz implements Sagaz {
    /** When its time begins. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final int OUTBOX_ROWS_MAX = 100_000;
    private static final long SEED_DEFAULT = 1;

    private final List<SagaType<?, ?>> types;
    private final List<BoundService<?>> services = new ArrayList<>();
    private final Faults faults = new Faults();
    private final Injections injections;
    private final TestClock clock = new TestClock(START);
    private TestChance chance = new TestChance(SEED_DEFAULT);
    private Supplier<? extends Store> stores;
    private @Nullable Seams seams;
    private @Nullable Stepper stepper;

    private TestSagaz(List<SagaType<?, ?>> types) {
        this.types = types;
        this.injections = new Injections(types);
        MemoryStore memory = new MemoryStore(clock);
        this.stores = () -> memory;
    }

    /** An engine for these sagas; its services are added to it. */
    public static TestSagaz of(SagaType<?, ?>... types) {
        return new TestSagaz(List.of(types));
    }

    public <S> TestSagaz service(ServiceType<S> type, S service) {
        requireUnused();
        services.add(new BoundService<>(type, service));
        return this;
    }

    /** @param stores gives a store over the same data every time, once at the start and after each crash */
    public TestSagaz store(Supplier<? extends Store> stores) {
        requireUnused();
        this.stores = stores;
        return this;
    }

    /** Another course of chance, for the jitter between attempts. */
    public TestSagaz seed(long seed) {
        requireUnused();
        chance = new TestChance(seed);
        return this;
    }

    private void requireUnused() {
        if (stepper != null) {
            throw new IllegalStateException("services, store and seed are set before the first use");
        }
    }

    Stepper running() {
        if (stepper == null) {
            Seams now = seams();
            stepper = new Stepper(clock, now, stores.get(), Catalog.of(types, services), faults::call, faults::timing);
        }
        return stepper;
    }

    private Seams seams() {
        if (seams == null) {
            seams = new Seams(clock, clock::nanos, new TimeOrderedIds(clock, chance::bits), chance::fraction);
        }
        return seams;
    }

    // Injected outcomes

    /**
     * One element of a fan-out, wherever a step is named below: what is said of it counts before what is said of the
     * whole step.
     *
     * @param index in the list, from 0
     */
    public static StepName element(StepName step, int index) {
        return new Faults.Element(step, index);
    }

    /**
     * The step's own call fails with this declared error, every time; the service isn't called.
     *
     * @throws IllegalArgumentException if its operation doesn't declare the error
     */
    public void reject(StepName step, Rejection rejection) {
        injections.requireDeclared(step, rejection);
        faults.call(step, Faults.thrown(rejection), ALWAYS);
    }

    /** The step's own call fails without saying whether it happened, every time; the service isn't called. */
    public void fault(StepName step) {
        fault(step, ALWAYS);
    }

    /** As {@link #fault(StepName)}, for so many attempts; those after it reach the service. */
    public void fault(StepName step, int attempts) {
        faults.call(step, Faults.thrown(new InjectedFaultException(step)), attempts);
    }

    /** The step's own call reaches the service, and its answer is lost, every time. */
    public void loseAnswer(StepName step) {
        faults.call(step, Faults.lost(step), ALWAYS);
    }

    /**
     * The step's own call reaches the service, and its answer doesn't come, every time; its attempts time out as the clock
     * advances.
     */
    public void delayAnswer(StepName step) {
        faults.delay(step);
    }

    /** The answers that were delayed and not lost by a crash come in now, however late. */
    public void deliverLateAnswers() {
        running().deliverLateAnswers();
    }

    /** The step's own call doesn't return, every time; its attempts time out as the clock advances. */
    public void hang(StepName step) {
        faults.hang(step);
    }

    /**
     * The step's own call returns this, every time; the service isn't called.
     *
     * @throws IllegalArgumentException if its operation can't return this
     */
    public void succeed(StepName step, @Nullable Object output) {
        injections.requireOutput(step, output);
        faults.call(step, (attempt, service, arguments, context) -> output, ALWAYS);
    }

    /** The step's compensation fails every time; the service isn't called. */
    public void failCompensation(StepName step) {
        faults.compensation(step, Faults.thrown(new InjectedFaultException(step)));
    }

    /** Calls and compensation of the step reach the service again. */
    public void heal(StepName step) {
        faults.heal(step);
    }

    // Time

    /** Runs everything that can run without time passing. */
    public void runUntilIdle() {
        running().runUntilIdle();
    }

    /** Does the next thing only: takes in one event and commits it, or makes one attempt. False if there is none now. */
    public boolean step() {
        return running().step();
    }

    /** Lets time pass; what is due meanwhile happens at its time, and all that follows from it. */
    public void advance(Duration duration) {
        running().advanceTo(clock.nanosAfter(duration), new CompletableFuture<>());
    }

    public Instant now() {
        return clock.instant();
    }

    /** The process dies here: what isn't committed is lost. A new one takes up what is in the store. */
    public void crash() {
        running().store().close();
        stepper = null;
        running();
    }

    // What has happened

    /** The saga's compensated steps, in the order in which their compensations ended. */
    public List<StepName> compensated(SagaHandle<?> handle) {
        if (!(handle instanceof TestHandle<?> known)) {
            throw new IllegalArgumentException("not a handle of this engine: " + handle);
        }
        List<StepName> steps = new ArrayList<>();
        for (int step : running().sagaz().compensated(known.type(), handle.id())) {
            steps.add(known.type().steps().get(step));
        }
        return steps;
    }

    /** How many attempts were made to have the step's effect, in all sagas, by whatever operation. */
    public int called(StepName step) {
        return faults.called(step);
    }

    /** The messages that no relay has sent, in order. */
    public List<OutboxRow> outbox() {
        return running().store().outbox(OUTBOX_ROWS_MAX);
    }

    /** The events of this type that were published, in order. */
    public <E extends SagaEvent> List<E> published(EventType<E> type) {
        return outbox().stream()
                .filter(message -> message.type().equals(type.name()))
                .map(message -> new JsonPayloads().read(type.codec(), message.body()))
                .toList();
    }

    // As any engine

    @Override
    public <I, O> SagaHandle<O> start(SagaType<I, O> type, I input) {
        return handle(type, running().sagaz().start(type, input));
    }

    @Override
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String key) {
        return running().sagaz().find(type, key).map(found -> handle(type, found));
    }

    @Override
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String tenant, String key) {
        return running().sagaz().find(type, tenant, key).map(found -> handle(type, found));
    }

    @Override
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, UUID id) {
        return running().sagaz().find(type, id).map(found -> handle(type, found));
    }

    private <O> SagaHandle<O> handle(SagaType<?, O> type, SagaHandle<O> found) {
        return new TestHandle<>(this, type, found.id());
    }

    @Override
    public <S> void signal(UUID saga, String key, SignalType<S> type, S signal) {
        running().sagaz().signal(saga, key, type, signal);
    }

    @Override
    public Operations operations() {
        return running().sagaz().operations();
    }

    /** What is open stays open in the store. */
    @Override
    public void close() {
        if (stepper != null) {
            stepper.store().close();
        }
    }
}
