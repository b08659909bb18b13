package io.sagaz.runtime.engine;

import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.StepContext;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A participant whose calls of one step stop at a gate. */
final class Gate implements Participant {
    private static final long LIMIT_SECONDS = 20;

    private final Effects effects;
    private final String step;
    private final boolean deaf;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** @param deaf whether calls at the gate ignore interrupts */
    Gate(Effects effects, String step, boolean deaf) {
        this.effects = effects;
        this.step = step;
        this.deaf = deaf;
    }

    void awaitReached() throws InterruptedException {
        if (!reached.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody came to step " + step);
        }
    }

    void open() {
        open.countDown();
    }

    @Override
    public String act(String name, StepContext context) throws Refused {
        if (name.equals(step) && context.attempt() == 1) {
            reached.countDown();
            pass();
        }
        return effects.act(name, context);
    }

    private void pass() {
        boolean passed = false;
        while (!passed) {
            try {
                passed = open.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                if (!deaf) {
                    throw new IllegalStateException("interrupted at the gate", e);
                }
            }
        }
    }

    @Override
    public String other(String name, StepContext context) throws Refused {
        return effects.other(name, context);
    }

    @Override
    public @Nullable String find(UUID request, StepContext context) {
        return effects.find(request, context);
    }

    @Override
    public void undo(UUID request, StepContext context) {
        effects.undo(request, context);
    }
}
