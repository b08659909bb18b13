package io.sagaz.runtime.testing;

import io.sagaz.kernel.SagaKernel;
import io.sagaz.runtime.Outage;
import io.sagaz.runtime.codec.JsonPayloads;
import io.sagaz.runtime.journal.JournalWriter;
import io.sagaz.runtime.journal.Written;
import io.sagaz.runtime.lane.Attempt;
import io.sagaz.runtime.lane.CallRunner;
import io.sagaz.runtime.lane.Catalog;
import io.sagaz.runtime.lane.Dispatcher;
import io.sagaz.runtime.lane.Driver;
import io.sagaz.runtime.lane.Group;
import io.sagaz.runtime.lane.Lane;
import io.sagaz.runtime.lane.LaneLimits;
import io.sagaz.runtime.lane.LaneSagaz;
import io.sagaz.runtime.lane.Outlets;
import io.sagaz.runtime.lane.Payloads;
import io.sagaz.runtime.lane.Seams;
import io.sagaz.runtime.lane.TransactionRunner;
import io.sagaz.runtime.lane.Waker;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Drives a lane by hand, on the calling thread: one event with its commit, or one attempt, at a time. Between two steps
 * is every place at which a process can die: what has happened is committed or lost.
 */
final class Stepper implements Driver, Dispatcher {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** When the answer to an attempt comes. */
    enum Timing {
        AT_ONCE,
        /** When it is delivered. */
        LATE,
        /** The call isn't even made. */
        NEVER
    }

    private final TestClock clock;
    private final Store store;
    private final TransactionRunner runner;
    private final JournalWriter writer;
    private final Function<Attempt, Timing> timings;
    private final Lane lane;
    private final LaneSagaz sagaz;
    private final Waker waker;
    private final Deque<UUID> wanted = new ArrayDeque<>();
    private final Deque<Consumer<Lane>> inbox = new ArrayDeque<>();
    private final Deque<Attempt> attempts = new ArrayDeque<>();
    private final List<Consumer<Lane>> late = new ArrayList<>();
    private Optional<Group> uncommitted = Optional.empty();
    private final Deque<Runnable> questions = new ArrayDeque<>();
    private boolean due;

    /**
     * Opens the store and takes up what is open in it.
     *
     * @param timings when the answer to an attempt comes
     */
    Stepper(
            TestClock clock,
            Seams seams,
            Store store,
            Catalog catalog,
            CallRunner.Caller caller,
            Function<Attempt, Timing> timings) {
        this.clock = clock;
        this.store = store;
        this.timings = timings;
        this.writer = new JournalWriter(store, wait -> false, clock);
        Payloads payloads = new Payloads(JsonPayloads.PAYLOAD_BYTES_MAX);
        store.open();
        long laneId = store.openLane("test");
        this.runner = new TransactionRunner(laneId, store, new CallRunner(seams, payloads, caller), this::now);
        store.write(Batch.ofDefinitions(laneId, catalog.definitions()));
        Outlets outlets = new Outlets(
                this, group -> uncommitted = Optional.of(group), wanted::add, this::wantChildren, () -> due = true);
        this.lane = new Lane(laneId, new SagaKernel(), seams, payloads, outlets, Integer.MAX_VALUE);
        this.sagaz = new LaneSagaz(
                lane, this, store, catalog, new LaneLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, PATIENCE));
        this.waker = new Waker(lane, laneId, store, catalog, Integer.MAX_VALUE);
        Waker.Page page = Waker.Page.MORE;
        while (page == Waker.Page.MORE) {
            page = waker.takeUp(this::now);
        }
        wakeDue();
    }

    private void now(Consumer<Lane> work) {
        work.accept(lane);
    }

    private void wakeDue() {
        Waker.Page page = Waker.Page.MORE;
        while (page == Waker.Page.MORE) {
            page = waker.wakeDue(this::now);
        }
    }

    LaneSagaz sagaz() {
        return sagaz;
    }

    Store store() {
        return store;
    }

    boolean inMemory(UUID saga) {
        return sagaz.isInMemory(saga);
    }

    @Override
    public void onLane(Consumer<Lane> work) {
        inbox.add(work);
    }

    @Override
    public void requireOpen() {}

    @Override
    public Optional<Outage> outage() {
        return writer.outage();
    }

    @Override
    public void dispatch(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public void abandon(Attempt attempt) {}

    /** Does the next thing; false if nothing is left to do now. */
    boolean step() {
        if (commit() || wake()) {
            return true;
        }
        if (take()) {
            commitAll();
            return true;
        }
        return attempt() || ring();
    }

    /** What is due already, such as a wait until a moment that has passed, needs no time to pass. */
    private boolean ring() {
        OptionalLong alarm = lane.nextAlarmNanos();
        if (alarm.isEmpty() || alarm.getAsLong() > clock.nanos()) {
            return false;
        }
        lane.fireAlarms();
        return true;
    }

    private void wantChildren(UUID saga, Set<String> awaited) {
        questions.add(() -> waker.children(saga, awaited, this::now));
    }

    /** Brings back what is due or somebody asked for, and tells of children. */
    private boolean wake() {
        if (due) {
            due = false;
            wakeDue();
            return true;
        }
        Runnable question = questions.poll();
        if (question != null) {
            question.run();
            return true;
        }
        UUID saga = wanted.poll();
        if (saga != null) {
            waker.wake(saga, this::now);
        }
        return saga != null;
    }

    private void commitAll() {
        boolean more = true;
        while (more) {
            more = commit();
        }
    }

    private boolean commit() {
        return write() || (handOver() && write());
    }

    /** Takes in one event; what it changes waits for a commit. */
    boolean take() {
        Consumer<Lane> work = inbox.poll();
        if (work != null) {
            work.accept(lane);
        }
        return work != null;
    }

    /** Begins a commit of what has gathered, unless one is under way. */
    boolean handOver() {
        return lane.flush();
    }

    /** Ends the commit under way. If the store doesn't take it, the next try writes the same. */
    boolean write() {
        if (uncommitted.isEmpty()) {
            return false;
        }
        Group group = uncommitted.get();
        Written written = writer.write(group.lane(), group.parts());
        uncommitted = Optional.empty();
        lane.committed(group, written);
        return true;
    }

    /** Makes the attempt that waits longest. */
    boolean attempt() {
        Attempt attempt = attempts.poll();
        if (attempt == null) {
            return false;
        }
        if (TransactionRunner.isTransactional(attempt)) {
            // It waits for its turn, which nobody else would give it.
            commitAll();
        }
        if (attempt.begin(clock.nanos())) {
            make(attempt);
        }
        return true;
    }

    private void make(Attempt attempt) {
        Timing timing = timings.apply(attempt);
        if (timing == Timing.NEVER) {
            attempt.end();
            return;
        }
        // What is committed can't come late.
        boolean isLate = timing == Timing.LATE && !TransactionRunner.isTransactional(attempt);
        Consumer<Lane> answer = runner.run(attempt);
        // No thread is left to interrupt, even if the answer takes its time.
        attempt.end();
        if (isLate) {
            late.add(answer);
        } else {
            onLane(answer);
        }
    }

    /** The answers that were held back come in. */
    void deliverLateAnswers() {
        inbox.addAll(late);
        late.clear();
    }

    void runUntilIdle() {
        boolean more = true;
        while (more) {
            more = step();
        }
    }

    /** When something is due next, in memory or in the store. */
    private OptionalLong nextNanos() {
        LongStream alarm = lane.nextAlarmNanos().stream();
        LongStream wake = waker.nextWake().stream().mapToLong(clock::nanosAt);
        return LongStream.concat(alarm, wake).min();
    }

    /** Lets time pass, and everything happen that is due meanwhile, until then or until {@code enough}. */
    void advanceTo(long nanos, CompletableFuture<?> enough) {
        runUntilIdle();
        OptionalLong next = nextNanos();
        while (next.isPresent() && next.getAsLong() <= nanos && !enough.isDone()) {
            clock.moveTo(next.getAsLong());
            lane.fireAlarms();
            wakeDue();
            runUntilIdle();
            next = nextNanos();
        }
        if (!enough.isDone()) {
            clock.moveTo(nanos);
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> reply, Duration limit) throws ExecutionException, TimeoutException {
        while (!reply.isDone() && (commit() || wake() || take())) {
            // Whoever asks the lane for something waits for nothing else.
        }
        if (!reply.isDone()) {
            advanceTo(clock.nanosAfter(limit), reply);
        }
        if (!reply.isDone()) {
            throw new TimeoutException();
        }
        try {
            return reply.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("what is done isn't waited for", e);
        }
    }
}
