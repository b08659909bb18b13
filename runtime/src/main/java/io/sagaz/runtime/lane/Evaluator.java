package io.sagaz.runtime.lane;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.Command;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates what the kernel asks of one saga. What has no value rejects the step, and says why. */
final class Evaluator {
    private static final int REASON_CHARS_MAX = 1_000;

    private final BoundSaga<?, ?> bound;
    private final Payloads payloads;

    Evaluator(BoundSaga<?, ?> bound, Payloads payloads) {
        this.bound = bound;
        this.payloads = payloads;
    }

    /** @param values of the state that asks */
    Answer answer(Command.Evaluate evaluate, Values values) {
        try {
            return value(evaluate, bound.type().evaluate(evaluate.expression(), values));
        } catch (SagazBugException e) {
            throw e;
        } catch (RuntimeException e) {
            String reason = "its " + what(evaluate.purpose()) + " can't be evaluated: " + text(e);
            return new Answer.Failure(evaluate.purpose(), bounded(reason));
        }
    }

    private Answer value(Command.Evaluate evaluate, @Nullable Object value) {
        return switch (evaluate.purpose()) {
            case CONDITION -> new Answer.Condition(typed(evaluate, Boolean.class, value));
            case SPAN -> new Answer.Span(typed(evaluate, Duration.class, value));
            case MOMENT -> new Answer.Moment(typed(evaluate, Instant.class, value));
            case OUTPUT -> defaultOutput(evaluate, value);
            case ELEMENTS -> elements(evaluate, typed(evaluate, List.class, value));
        };
    }

    private Answer elements(Command.Evaluate evaluate, List<?> list) {
        Codec<?> codec = bound.type().elements(evaluate.step());
        return new Answer.Elements(
                list.size(), payloads.write("the list of step `" + step(evaluate) + "`", codec, list));
    }

    private Answer defaultOutput(Command.Evaluate evaluate, @Nullable Object value) {
        Codec<?> codec = bound.output(evaluate.step())
                .orElseThrow(() -> new SagazBugException("a default for a step without output"));
        return new Answer.Value(payloads.write("the default of step `" + step(evaluate) + "`", codec, value));
    }

    private <T> T typed(Command.Evaluate evaluate, Class<T> type, @Nullable Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new SagazBugException(
                "the " + what(evaluate.purpose()) + " of step `" + step(evaluate) + "` is no " + type.getSimpleName());
    }

    private String step(Command.Evaluate evaluate) {
        return bound.stepDefinition(evaluate.step()).name();
    }

    private static String what(Command.Purpose purpose) {
        return switch (purpose) {
            case CONDITION -> "condition";
            case OUTPUT -> "default";
            case SPAN, MOMENT -> "wait";
            case ELEMENTS -> "list";
        };
    }

    /** What is said of a failure, for people. */
    static String text(RuntimeException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** Short enough to be stored. */
    static String bounded(String text) {
        return text.length() <= REASON_CHARS_MAX ? text : text.substring(0, REASON_CHARS_MAX - 3) + "...";
    }
}
