package io.sagaz.compiler.simulate;

import static java.util.stream.Collectors.joining;

import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.simulate.Outcome.Cancelled;
import io.sagaz.compiler.simulate.Outcome.Skipped;
import io.sagaz.compiler.simulate.Outcome.TimedOut;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code STEP=OUTCOME}, the way in which people ask for a scenario. */
public final class ScenarioReader {
    private static final String REJECTED_BY = "rejected:";

    private ScenarioReader() {}

    /**
     * @param fail each {@code STEP=OUTCOME}
     * @throws UnknownScenarioException if the saga has no such step, or none that can fail so
     */
    public static Scenario read(SagaDefinition definition, List<String> fail) {
        List<Injection> injections = new ArrayList<>();
        for (String text : fail) {
            Injection injection = injection(definition, text.strip());
            for (Injection other : injections) {
                if (contradicts(injection, other)) {
                    throw new UnknownScenarioException(
                            "`" + other.text() + "` and `" + injection.text() + "` can't happen in one scenario");
                }
            }
            injections.add(injection);
        }
        return new Scenario(injections, Optional.empty());
    }

    /** A call fails in one way, is undone in one way, and is interrupted at most once; a skipped step makes none. */
    private static boolean contradicts(Injection one, Injection other) {
        return one.step().equals(other.step())
                && (concern(one.outcome()) == concern(other.outcome())
                        || one.outcome() instanceof Skipped
                        || other.outcome() instanceof Skipped);
    }

    private static Class<?> concern(Outcome outcome) {
        return outcome instanceof TimedOut ? Cancelled.class : outcome.getClass();
    }

    private static Injection injection(SagaDefinition definition, String text) {
        int sign = text.indexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw new UnknownScenarioException(
                    "`" + text + "` is not a step and what becomes of it; write STEP=OUTCOME, such as `"
                            + example(definition) + "`");
        }
        StepDefinition step = step(definition, text.substring(0, sign).strip());
        return new Injection(
                step.name(), outcome(definition, step, text.substring(sign + 1).strip()));
    }

    private static StepDefinition step(SagaDefinition definition, String name) {
        List<String> names =
                definition.steps().stream().map(StepDefinition::name).toList();
        return definition.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownScenarioException("`" + definition.name() + "` has no step `" + name + "`"
                        + didYouMean(name, names) + " Its steps are " + listed(names)));
    }

    private static Outcome outcome(SagaDefinition definition, StepDefinition step, String text) {
        List<Outcome> possible = PossibleOutcomes.of(definition, step);
        String wanted =
                step.operation().map(call -> withoutFirstError(call, text)).orElse(text);
        return possible.stream()
                .filter(outcome -> outcome.text().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(definition, step, text, possible));
    }

    private static UnknownScenarioException unknown(
            SagaDefinition definition, StepDefinition step, String text, List<Outcome> possible) {
        List<String> texts = possible.stream().map(Outcome::text).toList();
        Optional<CallDefinition> call = step.operation();
        String inDoubt = call.filter(it -> it.kind().canBeInDoubt()).isPresent() ? "in-doubt" : "faulted";
        if (call.isPresent() && text.startsWith(REJECTED_BY)) {
            return new UnknownScenarioException(noSuchError(definition, call.get(), text));
        }
        String hint = text.equals("timeout") && texts.contains(inDoubt)
                ? "; a call that times out every time ends as `" + inDoubt + "`."
                : didYouMean(text, texts);
        return new UnknownScenarioException("`" + step.name() + "` of `" + definition.name() + "` can't end as `" + text
                + "`" + hint + " Possible are " + listed(texts));
    }

    private static String noSuchError(SagaDefinition definition, CallDefinition call, String text) {
        String error = text.substring(REJECTED_BY.length()).split("/", 2)[0];
        List<String> declared =
                call.fails().stream().map(it -> Words.error(call, it)).toList();
        if (declared.contains(error)) {
            return "`" + text + "` can't come to pass in `" + definition.name() + "`: "
                    + (text.contains("/") ? "the `recover` list doesn't go on so" : "it is retried for ever");
        }
        return "`" + Words.of(call) + "` isn't rejected by `" + error + "`"
                + (declared.isEmpty()
                        ? ": it declares no error"
                        : didYouMean(error, declared) + " It declares " + listed(declared));
    }

    /** {@code rejected} is the first declared error, named or not. */
    private static String withoutFirstError(CallDefinition call, String text) {
        if (call.fails().isEmpty()) {
            return text;
        }
        String named = "rejected:" + Words.error(call, call.fails().get(0));
        return text.equals(named) || text.startsWith(named + "/") ? "rejected" + text.substring(named.length()) : text;
    }

    private static String example(SagaDefinition definition) {
        StepDefinition first = definition.steps().get(0);
        return first.name() + "="
                + PossibleOutcomes.of(definition, first).get(0).text();
    }

    private static String didYouMean(String written, List<String> known) {
        return Suggestions.nearest(written, known)
                .map(name -> "; did you mean `" + name + "`?")
                .orElse(".");
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }
}
