package io.sagaz.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The elements of a step that is fanned out. Immutable; what every event asks of it is kept beside the elements, so that
 * none looks at all of them.
 */
public final class Fan {
    private final Payload list;
    private final StepState[] elements;
    private final int started;
    private final int failed;
    private final BitSet busy;
    private final BitSet stuck;
    private final BitSet doubtful;
    private final BitSet undoable;
    private final BitSet hadOutcome;

    private Fan(Fan before, StepState[] elements, int started, int failed) {
        this.list = before.list;
        this.elements = elements;
        this.started = started;
        this.failed = failed;
        this.busy = (BitSet) before.busy.clone();
        this.stuck = (BitSet) before.stuck.clone();
        this.doubtful = (BitSet) before.doubtful.clone();
        this.undoable = (BitSet) before.undoable.clone();
        this.hadOutcome = (BitSet) before.hadOutcome.clone();
    }

    /** @param list of the elements, for the clauses that read them */
    Fan(int count, Payload list) {
        this.list = list;
        this.elements = new StepState[count];
        Arrays.fill(elements, StepState.PENDING);
        this.started = 0;
        this.failed = 0;
        this.busy = new BitSet();
        this.stuck = new BitSet();
        this.doubtful = new BitSet();
        this.undoable = new BitSet();
        this.hadOutcome = new BitSet();
    }

    /** What follows from an element's state, by the definition of the step. */
    record Traits(boolean doubtful, boolean undoable) {}

    /** With this state of an element; they are started in their order. */
    Fan with(int element, StepState next, Traits traits) {
        StepState[] changed = elements.clone();
        changed[element] = next;
        int nowFailed = failed - count(elements[element]) + count(next);
        Fan fan = new Fan(this, changed, Math.max(started, element + 1), nowFailed);
        fan.busy.set(element, next.stage().inFlight() || next.stage() == Stage.UNDOING);
        fan.stuck.set(element, next.status() == StepStatus.SUSPENDED);
        fan.doubtful.set(element, traits.doubtful());
        fan.undoable.set(element, traits.undoable());
        fan.hadOutcome.set(element, next.hadOutcome());
        return fan;
    }

    Payload list() {
        return list;
    }

    List<StepState> elements() {
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    int count() {
        return elements.length;
    }

    /** The first of them that hasn't started; {@link #count} if all have. */
    int started() {
        return started;
    }

    /** How many have failed. */
    int failed() {
        return failed;
    }

    /** Those that are in flight or being undone. */
    BitSet busy() {
        return (BitSet) busy.clone();
    }

    boolean idle() {
        return busy.isEmpty();
    }

    /** Those that an operator has to decide about. */
    BitSet stuck() {
        return (BitSet) stuck.clone();
    }

    /** How many are at work, those left out that wait for an operator. */
    int working() {
        return busy.cardinality() - stuck.cardinality();
    }

    /** Those that have failed and may yet be settled. */
    BitSet doubtful() {
        return (BitSet) doubtful.clone();
    }

    /** Those of which an effect stands that something undoes. */
    BitSet undoable() {
        return (BitSet) undoable.clone();
    }

    /** Those that have succeeded, even if they were undone since. */
    BitSet hadOutcome() {
        return (BitSet) hadOutcome.clone();
    }

    boolean isUndoable() {
        return !undoable.isEmpty();
    }

    private static int count(StepState element) {
        return element.stage() == Stage.FAILED ? 1 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Fan that && list.equals(that.list) && Arrays.equals(elements, that.elements));
    }

    @Override
    public int hashCode() {
        return 31 * list.hashCode() + Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return "Fan[" + started + " of " + elements.length + " started, " + failed + " failed, " + busy + " busy]";
    }
}
