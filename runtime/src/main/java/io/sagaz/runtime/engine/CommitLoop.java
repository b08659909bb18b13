package io.sagaz.runtime.engine;

import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.Outage;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.journal.JournalWriter;
import io.sagaz.runtime.journal.Written;
import io.sagaz.runtime.lane.Group;
import io.sagaz.runtime.lane.Lane;
import io.sagaz.runtime.store.DuplicateEntryException;
import io.sagaz.runtime.store.FencedException;
import io.sagaz.runtime.store.Store;
import io.sagaz.runtime.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's thread: commits a lane's groups, one after the other. Nothing else in the engine waits for the disk. */
final class CommitLoop {
    private static final Logger LOG = LoggerFactory.getLogger(CommitLoop.class);

    private final JournalWriter writer;
    /** The lane hands over one group at a time; beside it there is room for the mark of the end. */
    private static final int GROUPS_MAX = 2;

    private final BlockingQueue<Optional<Group>> groups = new ArrayBlockingQueue<>(GROUPS_MAX);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    CommitLoop(Store store, InstantSource clock) {
        this.writer = new JournalWriter(store, this::pause, clock);
    }

    /**
     * Takes a group to commit; doesn't block.
     *
     * @throws IllegalStateException if the one before isn't committed yet
     */
    void commit(Group group) {
        groups.add(Optional.of(group));
    }

    /** Since when the store takes no commits. Safe for any thread. */
    Optional<Outage> outage() {
        return writer.outage();
    }

    /** Commits what was handed over, unless the store can't, and ends. */
    void close() throws InterruptedException {
        closing.countDown();
        groups.add(Optional.empty());
        end.await();
    }

    private boolean pause(Duration duration) {
        try {
            return !closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Nobody but close() ends this thread.
            return closing.getCount() > 0;
        }
    }

    /** The thread's work. */
    void run(LaneLoop loop) {
        try {
            for (Optional<Group> group = groups.take(); group.isPresent(); group = groups.take()) {
                loop.onLane(commitNow(group.get()));
            }
        } catch (InterruptedException | ClosedException e) {
            LOG.debug("The writer ends", e);
        } finally {
            end.countDown();
        }
    }

    private Consumer<Lane> commitNow(Group group) {
        try {
            Written written = writer.write(group.lane(), group.parts());
            return lane -> lane.committed(group, written);
        } catch (FencedException | DuplicateEntryException e) {
            LOG.error("The store belongs to another process, or somebody else writes into it; this engine stops", e);
            return stop(
                    group,
                    new ClosedException("the engine has stopped, since its store is another's: " + e.getMessage(), e));
        } catch (StoreException e) {
            return lane -> lane.lost(group, e);
        } catch (RuntimeException e) {
            LOG.error("A batch can't be written because of a defect; this engine stops", e);
            return stop(group, new SagazBugException("the engine has stopped because of " + e));
        }
    }

    private static Consumer<Lane> stop(Group group, SagazException reason) {
        return lane -> {
            lane.lost(group, reason);
            lane.stop(reason);
        };
    }
}
