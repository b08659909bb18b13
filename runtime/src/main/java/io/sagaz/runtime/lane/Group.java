package io.sagaz.runtime.lane;

import io.sagaz.runtime.journal.Part;
import java.util.List;

/** The changes that one commit writes. */
public final class Group {
    private final long lane;
    private final List<Change> changes;

    Group(long lane, List<Change> changes) {
        this.lane = lane;
        this.changes = List.copyOf(changes);
    }

    public long lane() {
        return lane;
    }

    /** What is to be written, in order. */
    public List<Part> parts() {
        return changes.stream().map(Change::part).toList();
    }

    List<Change> changes() {
        return changes;
    }
}
