package io.sagaz.runtime.journal;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Transition;
import io.sagaz.kernel.Transition.Verdict;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.codec.EventJson;
import io.sagaz.runtime.store.JournalEntry;
import java.util.List;

/** Makes a saga's state from its journal. Evaluates nothing and executes nothing. */
public final class Fold {
    private Fold() {}

    /** @throws UnusableSagaException if an entry is missing, can't be read or doesn't fit the definition */
    public static State of(Kernel kernel, SagaDefinition definition, List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            throw new UnusableSagaException("its journal is empty");
        }
        State state = State.initial(definition);
        long expected = 1;
        for (JournalEntry entry : entries) {
            if (entry.sequence() != expected) {
                throw new UnusableSagaException(
                        "its journal has entry " + entry.sequence() + " where entry " + expected + " belongs");
            }
            state = apply(kernel, state, entry);
            expected++;
        }
        return state;
    }

    private static State apply(Kernel kernel, State state, JournalEntry entry) {
        Transition transition = kernel.apply(state, read(entry));
        if (transition.verdict() == Verdict.REFUSED) {
            throw new UnusableSagaException("entry " + entry.sequence() + " (" + entry.kind()
                    + ") of its journal doesn't fit its definition: " + transition.reason());
        }
        return transition.state();
    }

    /** @throws UnusableSagaException if the entry can't be read */
    public static Event read(JournalEntry entry) {
        if (!entry.codec().equals(EventJson.CODEC)) {
            throw new UnusableSagaException("entry " + entry.sequence() + " of its journal has the codec `"
                    + entry.codec() + "`, which this version doesn't know");
        }
        try {
            return EventJson.read(entry.kind(), entry.body());
        } catch (PayloadException e) {
            throw new UnusableSagaException(
                    "entry " + entry.sequence() + " of its journal can't be read: " + e.getMessage(), e);
        }
    }
}
