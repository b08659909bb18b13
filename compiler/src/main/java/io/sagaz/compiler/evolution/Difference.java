package io.sagaz.compiler.evolution;

import static java.util.Map.entry;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.Definition.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing in which two definitions of one version differ.
 *
 * @param text goes on after "but"
 * @param step that it is about
 */
record Difference(String text, Optional<String> step) {
    private static final Map<String, String> OF_SAGA = Map.of(
            "key", "its key is another",
            "timeout", "its time-out is another",
            "onFailure", "what it does with running steps when one fails is another",
            "tenant", "its tenant is another",
            "emits", "it emits other events when it ends or is suspended",
            "result", "what it returns is computed differently");
    private static final Map<String, String> OF_STEP = Map.ofEntries(
            entry("call", "calls something else, or with other arguments"),
            entry("child", "runs another saga, or one with other arguments or another result"),
            entry("wait", "waits for another time"),
            entry("await", "awaits another signal, or in another way"),
            entry("after", "waits for other steps"),
            entry("fanOut", "runs over another list, or within other bounds"),
            entry("when", "runs under another condition"),
            entry("policy", "has other attempts or another time-out"),
            entry("verify", "asks something else when in doubt"),
            entry("recovery", "recovers differently"),
            entry("emits", "emits other events"),
            entry("kind", "does work of another kind"));

    /** Parts that differ by themselves where a type or an operation does. */
    static final Set<String> WITH_VALUES = Set.of(
            "call",
            "child",
            "wait",
            "await",
            "fanOut",
            "when",
            "verify",
            "compensation",
            "recovery",
            "emits",
            "key",
            "tenant",
            "result");

    /**
     * All differences, steps first.
     *
     * @param shapesChanged whether types or operations that the saga uses have changed; what follows from that isn't said
     *     again
     * @param said parts of steps that are said to differ already
     */
    static List<Difference> between(Definition old, Definition now, boolean shapesChanged, Set<String> said) {
        List<Difference> all = new ArrayList<>();
        for (Step step : now.steps()) {
            Optional<Step> before = old.steps().stream()
                    .filter(each -> each.name().equals(step.name()))
                    .findFirst();
            if (before.isEmpty()) {
                all.add(new Difference("`" + step.name() + "` is new", Optional.of(step.name())));
                continue;
            }
            for (String part : parts(before.get().parts(), step.parts(), shapesChanged)) {
                // That steps come after others follows from the new step's own place.
                boolean follows =
                        part.equals("after") && now.steps().size() > old.steps().size();
                if (!said.contains(part) && !follows) {
                    String what = OF_STEP.getOrDefault(part, "differs in `" + part + "`");
                    all.add(new Difference("`" + step.name() + "` " + what, Optional.of(step.name())));
                }
            }
        }
        for (String part : parts(old.parts(), now.parts(), shapesChanged)) {
            String what = OF_SAGA.getOrDefault(part, "it differs in `" + part + "`");
            all.add(new Difference(what, Optional.empty()));
        }
        return all.isEmpty() ? order(old, now).map(List::of).orElse(List.of()) : all;
    }

    private static Optional<Difference> order(Definition old, Definition now) {
        return names(old).equals(names(now))
                ? Optional.empty()
                : Optional.of(new Difference("its steps are written in another order", Optional.empty()));
    }

    private static List<String> names(Definition definition) {
        return definition.steps().stream().map(Step::name).toList();
    }

    private static List<String> parts(Map<String, String> old, Map<String, String> now, boolean shapesChanged) {
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(old.get(key), now.get(key)))
                .filter(key -> !(shapesChanged && WITH_VALUES.contains(key)))
                .toList();
    }
}
