package io.sagaz.runtime.engine;

import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.lane.Lane;
import io.sagaz.runtime.lane.Waker;
import io.sagaz.runtime.lane.Waker.Page;
import io.sagaz.runtime.store.FencedException;
import io.sagaz.runtime.store.StoreException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The waker's thread: brings sagas from the store to the lane, since the lane may not wait for a disk. */
final class WakeLoop {
    private static final Logger LOG = LoggerFactory.getLogger(WakeLoop.class);
    /** Well below {@link Waker#AHEAD}, so that what is due is here in time. */
    private static final Duration TICK = Duration.ofSeconds(5);
    /** While more is to be taken up than there are places, or the store fails. */
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** The start waits for no more of them; the others follow while the engine works. */
    private static final int TAKEN_UP_AT_START_MAX = 1_000;

    private final LongSupplier nanos;
    private final BlockingQueue<Wish> wanted;
    private final AtomicBoolean due = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean takingUp = true;
    private boolean failing;

    /** What the loop is asked for. */
    private enum Kind {
        BRING,
        CHILDREN,
        LOOK,
        END
    }

    /** @param keys of the children that are awaited */
    private record Wish(Kind kind, UUID saga, Set<String> keys) {
        private static final UUID NONE = new UUID(0, 0);
        private static final Wish LOOK = new Wish(Kind.LOOK, NONE, Set.of());
        private static final Wish END = new Wish(Kind.END, NONE, Set.of());
    }

    /** @param wantedMax sagas that somebody asks for; bounded by those who ask, so that more are a defect */
    WakeLoop(LongSupplier nanos, int wantedMax) {
        this.nanos = nanos;
        // One more, to look for what is due.
        this.wanted = new LinkedBlockingQueue<>(wantedMax + 1);
    }

    /** Has a saga brought to the lane; doesn't block. */
    void want(UUID saga) {
        want(new Wish(Kind.BRING, saga, Set.of()));
    }

    /** Has a saga told what has become of its children; doesn't block. */
    void children(UUID saga, Set<String> awaited) {
        want(new Wish(Kind.CHILDREN, saga, awaited));
    }

    private void want(Wish wish) {
        if (!wanted.offer(wish)) {
            throw new SagazBugException("more sagas are asked for than there are callers");
        }
    }

    /** Has what is due brought to the lane now; doesn't block. */
    void look() {
        if (due.compareAndSet(false, true)) {
            want(Wish.LOOK);
        }
    }

    /** Before the threads are started: takes up what earlier runs left, or as much of it as the start may wait for. */
    void takeUp(Waker waker, Lane lane) {
        while (takingUp && waker.resumed() < TAKEN_UP_AT_START_MAX) {
            Page page = waker.takeUp(work -> work.accept(lane));
            takingUp = page != Page.LAST;
            if (page == Page.NO_PLACE) {
                return;
            }
        }
    }

    /** Takes up nothing more. */
    void close() throws InterruptedException {
        closing.countDown();
        wanted.clear();
        wanted.put(Wish.END);
        end.await();
    }

    /** The thread's work. */
    void run(Waker waker, Consumer<Consumer<Lane>> driver) {
        try {
            long tick = nanos.getAsLong();
            while (true) {
                if (tick - nanos.getAsLong() <= 0) {
                    tick = nanos.getAsLong() + tick(waker, driver).toNanos();
                }
                Wish next = wanted.poll(Math.max(0, tick - nanos.getAsLong()), TimeUnit.NANOSECONDS);
                if (next == null) {
                    continue;
                }
                switch (next.kind()) {
                    case BRING -> insist(() -> waker.wake(next.saga(), driver));
                    case CHILDREN -> insist(() -> waker.children(next.saga(), next.keys(), driver));
                    case LOOK -> {
                        due.set(false);
                        tick = nanos.getAsLong();
                    }
                    case END -> {
                        return;
                    }
                }
            }
        } catch (InterruptedException | ClosedException e) {
            LOG.debug("The waker ends", e);
        } catch (FencedException e) {
            stop(driver, new ClosedException("the engine has stopped, since its store is another's", e));
        } catch (RuntimeException e) {
            LOG.error("Sagas can't be taken up because of a defect; this engine stops", e);
            stop(driver, new SagazBugException("the engine has stopped because of " + e));
        } finally {
            end.countDown();
        }
    }

    /** @return how long until the next one */
    private Duration tick(Waker waker, Consumer<Consumer<Lane>> driver) {
        try {
            Page left = takingUp ? waker.takeUp(driver) : Page.LAST;
            takingUp = left != Page.LAST;
            Page due = waker.wakeDue(driver);
            answers();
            if (left == Page.MORE || due == Page.MORE) {
                return Duration.ZERO;
            }
            return left == Page.LAST && due == Page.LAST ? TICK : PAUSE;
        } catch (FencedException e) {
            throw e;
        } catch (StoreException e) {
            fails(e);
            return PAUSE;
        }
    }

    private void insist(Runnable wish) throws InterruptedException {
        boolean done = false;
        while (!done) {
            try {
                wish.run();
                answers();
                done = true;
            } catch (FencedException e) {
                throw e;
            } catch (StoreException e) {
                fails(e);
                done = closesWithin(PAUSE);
            }
        }
    }

    /** Whatever else is asked for meanwhile waits as well: the store would fail it too. */
    private boolean closesWithin(Duration pause) throws InterruptedException {
        return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void fails(StoreException e) {
        if (!failing) {
            failing = true;
            LOG.warn("The store can't be read: parked sagas stay where they are until it can", e);
        }
    }

    private void answers() {
        if (failing) {
            failing = false;
            LOG.info("The store can be read again; parked sagas are taken up");
        }
    }

    private static void stop(Consumer<Consumer<Lane>> driver, SagazException reason) {
        try {
            driver.accept(lane -> lane.stop(reason));
        } catch (ClosedException e) {
            LOG.debug("The engine is closed already", e);
        }
    }
}
