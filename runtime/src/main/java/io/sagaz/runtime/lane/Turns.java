package io.sagaz.runtime.lane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who writes: the lane with its groups, or one transactional attempt. Never both, so that entries and messages are
 * committed in the order in which they were made, and in turns, so that neither waits for ever. What happens to the saga of
 * that attempt meanwhile waits for its outcome. For the lane's thread.
 */
final class Turns {
    private final Deque<Wish> wishes = new ArrayDeque<>();
    private final Deque<Runnable> postponed = new ArrayDeque<>();
    private @Nullable Attempt active;
    private boolean groupsNext;

    private record Wish(Attempt attempt, CompletableFuture<Boolean> granted) {}

    /** @param granted false if nobody wants the attempt any more */
    void wish(Attempt attempt, CompletableFuture<Boolean> granted) {
        wishes.add(new Wish(attempt, granted));
    }

    /** Whether a transactional attempt writes now. */
    boolean taken() {
        return active != null;
    }

    boolean holds(ActiveSaga saga) {
        return active != null && active.saga() == saga;
    }

    boolean isActive(Attempt attempt) {
        return active == attempt;
    }

    /** Does this when the saga isn't held any more. */
    void postpone(Runnable work) {
        postponed.add(work);
    }

    /** Whether a group is to be committed first, if there is one. */
    boolean groupsNext() {
        return groupsNext || wishes.isEmpty();
    }

    /**
     * Gives the next attempt its turn whose saga has nothing that waits for a commit.
     *
     * @param wanted whether an attempt isn't over
     */
    void grant(Predicate<Attempt> wanted) {
        for (Iterator<Wish> all = wishes.iterator(); all.hasNext() && active == null; ) {
            Wish wish = all.next();
            if (!wanted.test(wish.attempt())) {
                all.remove();
                wish.granted().complete(false);
            } else if (wish.attempt().saga().settled()) {
                all.remove();
                active = wish.attempt();
                wish.granted().complete(true);
            }
        }
        groupsNext = false;
    }

    /** The attempt will not write; what was postponed waits on. */
    void leave() {
        active = null;
        groupsNext = true;
    }

    /** What was postponed happens now. */
    void release() {
        leave();
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            next.get().run();
        }
    }

    private Optional<Runnable> next() {
        return Optional.ofNullable(postponed.poll());
    }
}
