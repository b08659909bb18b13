package io.sagaz.runtime.testing;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.Script;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A saga that keeps the safety rule: what comes after the commit, or beside it, has an answer to everything. */
final class RandomScript {
    static final List<String> SIGNALS = List.of("Approved", "Paid");
    static final int ELEMENTS_MAX = 4;
    private static final int STEPS_MAX = 6;

    private final RandomGenerator random;
    private final int steps;
    private final int pivot;

    RandomScript(RandomGenerator random) {
        this.random = random;
        this.steps = 1 + random.nextInt(STEPS_MAX);
        this.pivot = random.nextInt(-2, steps);
    }

    Script build() {
        Script.Builder saga = Script.saga("Random")
                .keyed()
                .onFailure(anyOf(
                        new OnFailure.FailFast(), new OnFailure.Grace(Duration.ofSeconds(5)), new OnFailure.WaitAll()));
        if (random.nextInt(4) == 0) {
            saga.timeout(Duration.ofSeconds(1 + random.nextInt(60)));
        }
        for (int i = 0; i < steps; i++) {
            step(saga.step("step" + i), i);
        }
        return saga.build();
    }

    private void step(Script.Step step, int index) {
        step.after(IntStream.range(0, index)
                .filter(before -> random.nextInt(3) > 0)
                .boxed()
                .toArray(Integer[]::new));
        step.timeout(Duration.ofSeconds(1 + random.nextInt(5)));
        step.retry(retry(0));
        if (random.nextBoolean()) {
            step.verified();
        }
        if (random.nextInt(3) == 0) {
            step.emits();
        }
        if (index == pivot) {
            step.pivot();
            return;
        }
        if (random.nextInt(4) == 0) {
            pause(step);
            return;
        }
        boolean fannedOut = random.nextInt(4) == 0;
        if (fannedOut) {
            fanOut(step);
        }
        if (random.nextInt(5) > 0) {
            step.undone();
        } else if (random.nextBoolean()) {
            step.undoneByHand("undo it");
        }
        recover(step, fannedOut);
    }

    /** Some end at once, some before and some after the saga has left memory. */
    private void pause(Script.Step step) {
        Duration length = Duration.ofSeconds(random.nextInt(100));
        String signal = anyOf(SIGNALS.toArray(String[]::new));
        boolean assured = pivot >= 0;
        switch (random.nextInt(assured ? 5 : 6)) {
            case 0 -> step.waits(length);
            case 1 -> step.waitsUntil(values -> TestSagaz.START.plus(length.multipliedBy(3)));
            case 2 -> step.awaits(signal);
            case 3 -> step.awaits(signal, length, new Work.OnTimeout.Skip());
            case 4 -> step.awaitsOrTakes(signal, length, "default");
            default -> step.awaits(signal, length);
        }
    }

    private void fanOut(Script.Step step) {
        List<String> elements = IntStream.range(0, random.nextInt(ELEMENTS_MAX + 1))
                .mapToObj(String::valueOf)
                .toList();
        OptionalInt atMost = random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(2)) : OptionalInt.empty();
        step.each(values -> elements, atMost, anyOf(0, 34, 50));
    }

    private void recover(Script.Step step, boolean fannedOut) {
        if (random.nextInt(3) == 0) {
            step.recover(new Alternative.Retry(retry(1)));
        }
        if (random.nextInt(3) == 0) {
            step.recoverBy("other");
        }
        boolean assured = pivot >= 0;
        int last = assured ? random.nextInt(4) : random.nextInt(8);
        switch (last) {
            case 0 -> step.recover(new Alternative.Skip());
            case 1 -> step.recoverByDefault(values -> fannedOut ? List.of("default") : "default");
            case 2 -> step.recover(new Alternative.Manual("decide", true));
            case 3 -> step.recover(new Alternative.Compensate());
            default -> {}
        }
    }

    private RetryPolicy retry(int fewest) {
        Pace pace = anyOf(
                new Pace.Every(Duration.ofMillis(300)),
                new Pace.Backoff(Duration.ofMillis(500), Duration.ofSeconds(20)),
                new Pace.Every(Duration.ofSeconds(30)));
        List<String> onErrors = random.nextInt(4) == 0 ? List.of(Participant.Refused.TYPE.name()) : List.of();
        return new RetryPolicy(OptionalInt.of(fewest + random.nextInt(3)), pace, onErrors);
    }

    @SafeVarargs
    private <T> T anyOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
