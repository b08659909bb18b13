package io.sagaz.runtime.testing;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.lane.Attempt;
import io.sagaz.runtime.lane.BoundService;
import io.sagaz.runtime.lane.CallRunner.Caller;
import io.sagaz.runtime.testing.Stepper.Timing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a test has asked to go wrong, and what was called. Concerns steps' own calls, not their alternatives. */
final class Faults {
    private final Map<StepName, Fault> calls = new HashMap<>();
    private final Map<StepName, Fault> compensations = new HashMap<>();
    private final Map<StepName, Integer> called = new HashMap<>();
    private Optional<Fault> next = Optional.empty();

    /** An element of a fan-out. */
    record Element(StepName step, int index) implements StepName {
        @Override
        public String stepName() {
            return step.stepName();
        }

        @Override
        public int stepIndex() {
            return step.stepIndex();
        }
    }

    static Caller thrown(Exception e) {
        return (attempt, service, arguments, context) -> {
            throw e;
        };
    }

    static Caller lost(StepName step) {
        return (attempt, service, arguments, context) -> {
            reached(attempt, service, arguments, context);
            throw new InjectedFaultException(step);
        };
    }

    private static @Nullable Object reached(
            Attempt attempt, BoundService<?> service, List<? extends @Nullable Object> arguments, StepContext context)
            throws Exception {
        return service.call(attempt.operation().operation(), arguments, context);
    }

    void call(StepName step, Caller caller, int attempts) {
        calls.put(step, new Fault(caller, Timing.AT_ONCE, attempts));
    }

    void compensation(StepName step, Caller caller) {
        compensations.put(step, new Fault(caller, Timing.AT_ONCE, Fault.ALWAYS));
    }

    void delay(StepName step) {
        calls.put(step, new Fault(Faults::reached, Timing.LATE, Fault.ALWAYS));
    }

    void hang(StepName step) {
        calls.put(step, new Fault(Faults::reached, Timing.NEVER, Fault.ALWAYS));
    }

    void heal(StepName step) {
        calls.remove(step);
        compensations.remove(step);
    }

    int called(StepName step) {
        return called.getOrDefault(step, 0);
    }

    /** Asked once for each attempt, before it is made. */
    Timing timing(Attempt attempt) {
        if (attempt.call().role() == Role.DO) {
            called.merge(step(attempt), 1, Integer::sum);
            element(attempt).ifPresent(element -> called.merge(element, 1, Integer::sum));
        }
        next = of(attempt).filter(Fault::take);
        return next.map(Fault::timing).orElse(Timing.AT_ONCE);
    }

    /** Makes the attempt that {@link #timing} was asked about. */
    @Nullable
    Object call(
            Attempt attempt, BoundService<?> service, List<? extends @Nullable Object> arguments, StepContext context)
            throws Exception {
        Caller caller = next.map(Fault::caller).orElse(Faults::reached);
        return caller.call(attempt, service, arguments, context);
    }

    private Optional<Fault> of(Attempt attempt) {
        if (attempt.call().alternative() != 0 || attempt.call().role() == Role.VERIFY) {
            return Optional.empty();
        }
        Map<StepName, Fault> faults = attempt.call().role() == Role.UNDO ? compensations : calls;
        return element(attempt).map(faults::get).or(() -> Optional.ofNullable(faults.get(step(attempt))));
    }

    private static Optional<StepName> element(Attempt attempt) {
        OptionalInt element = attempt.call().element();
        return element.isEmpty() ? Optional.empty() : Optional.of(new Element(step(attempt), element.getAsInt()));
    }

    private static StepName step(Attempt attempt) {
        return attempt.bound().step(attempt.call().step());
    }
}
