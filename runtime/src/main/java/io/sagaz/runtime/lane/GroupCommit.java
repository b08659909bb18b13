package io.sagaz.runtime.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Gathers changes while a commit is under way; the next commit takes all that are there. No timer: an idle lane commits
 * at once, a busy one in groups by itself. For the lane's thread.
 */
final class GroupCommit {
    private static final int GROUP_RECORDS_MAX = 512;
    private static final int GROUP_CHARS_MAX = 1 << 20;

    private final long lane;
    private final Deque<Change> waiting = new ArrayDeque<>();

    GroupCommit(long lane) {
        this.lane = lane;
    }

    void add(Change change) {
        waiting.add(change);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** In order, as many as fit, but at least one; empty if none waits. */
    Optional<Group> next() {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        int records = 0;
        int chars = 0;
        while (!waiting.isEmpty()) {
            Change change = waiting.element();
            records += change.records();
            chars += change.chars();
            if (!changes.isEmpty() && (records > GROUP_RECORDS_MAX || chars > GROUP_CHARS_MAX)) {
                break;
            }
            changes.add(waiting.remove());
        }
        return Optional.of(new Group(lane, changes));
    }

    /** Takes out what waits of one saga; it won't be committed. */
    List<Change> drop(ActiveSaga saga) {
        List<Change> dropped =
                waiting.stream().filter(change -> change.saga() == saga).toList();
        waiting.removeIf(change -> change.saga() == saga);
        return dropped;
    }

    /** Takes out what waits; it won't be committed. */
    List<Change> drop() {
        List<Change> dropped = List.copyOf(waiting);
        waiting.clear();
        return dropped;
    }
}
