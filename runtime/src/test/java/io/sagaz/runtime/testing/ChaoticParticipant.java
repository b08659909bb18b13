package io.sagaz.runtime.testing;

import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.StepContext;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Fails at random, before its effect or after it; a rejection is always true: there is no effect. */
final class ChaoticParticipant implements Participant {
    private final Effects effects;
    private final RandomGenerator random;
    private int badness;

    ChaoticParticipant(Effects effects, RandomGenerator random, int badness) {
        this.effects = effects;
        this.random = random;
        this.badness = badness;
    }

    void heal() {
        badness = 0;
    }

    @Override
    public String act(String step, StepContext context) throws Refused {
        mayFail(context);
        mayRefuse(context);
        String output = effects.act(step, context);
        mayFail(context);
        return output;
    }

    @Override
    public String other(String step, StepContext context) throws Refused {
        mayFail(context);
        mayRefuse(context);
        String output = effects.other(step, context);
        mayFail(context);
        return output;
    }

    @Override
    public @Nullable String find(UUID request, StepContext context) {
        mayFail(context);
        return effects.find(request, context);
    }

    @Override
    public void undo(UUID request, StepContext context) {
        mayFail(context);
        effects.undo(request, context);
        mayFail(context);
    }

    private void mayRefuse(StepContext context) throws Refused {
        if (random.nextInt(100) < badness && !effects.stands(context.key())) {
            throw new Refused("at attempt " + context.attempt());
        }
    }

    private void mayFail(StepContext context) {
        if (random.nextInt(100) < badness) {
            throw new IllegalStateException(List.of("before", "after").get(random.nextInt(2)) + context.attempt());
        }
    }
}
