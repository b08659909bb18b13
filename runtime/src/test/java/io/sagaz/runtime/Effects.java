package io.sagaz.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A participant that counts effects by idempotency key, and refuses a request whose undo came first. Outlives the engine,
 * as a service's database would. Safe for any thread.
 */
public final class Effects implements Participant {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Effect> effects = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** @param undone whether it stands no more; then it never will */
    public record Effect(UUID saga, String step, String output, boolean undone) {}

    @Override
    public String act(String step, StepContext context) throws Refused {
        return happen("act", step, context);
    }

    @Override
    public String other(String step, StepContext context) throws Refused {
        return happen("other", step, context);
    }

    private String happen(String operation, String step, StepContext context) throws Refused {
        lock.lock();
        try {
            calls.add(operation + " " + step + " " + context.attempt());
            Effect effect = effects.get(context.key());
            if (effect == null) {
                effect = new Effect(context.sagaId(), step, operation + ":" + step, false);
                effects.put(context.key(), effect);
            }
            if (effect.undone()) {
                throw new Refused("undone before");
            }
            return effect.output();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable String find(UUID request, StepContext context) {
        lock.lock();
        try {
            calls.add("find " + context.stepName() + " " + context.attempt());
            Effect effect = effects.get(request);
            return effect == null || effect.undone() ? null : effect.output();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void undo(UUID request, StepContext context) {
        lock.lock();
        try {
            calls.add("undo " + context.stepName() + " " + context.attempt());
            effects.put(request, new Effect(context.sagaId(), context.stepName(), "", true));
        } finally {
            lock.unlock();
        }
    }

    /** Whether the effect of this request stands. */
    public boolean stands(UUID request) {
        lock.lock();
        try {
            Effect effect = effects.get(request);
            return effect != null && !effect.undone();
        } finally {
            lock.unlock();
        }
    }

    /** The requests whose effects stand, of this saga. */
    public List<UUID> requests(UUID saga) {
        lock.lock();
        try {
            return effects.entrySet().stream()
                    .filter(entry -> entry.getValue().saga().equals(saga)
                            && !entry.getValue().undone())
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Undone by a person, not by a call. */
    public void undoByHand(UUID saga, String step, UUID request) {
        lock.lock();
        try {
            effects.put(request, new Effect(saga, step, "", true));
        } finally {
            lock.unlock();
        }
    }

    /** Every call, such as {@code act pay 1}. */
    public List<String> calls() {
        lock.lock();
        try {
            return List.copyOf(calls);
        } finally {
            lock.unlock();
        }
    }

    /** The effects that stand, of this saga. */
    public List<Effect> standing(UUID saga) {
        lock.lock();
        try {
            return effects.values().stream()
                    .filter(effect -> effect.saga().equals(saga) && !effect.undone())
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** The steps whose effects stand, in the order in which they happened. */
    public List<String> steps(UUID saga) {
        return standing(saga).stream().map(Effect::step).toList();
    }
}
