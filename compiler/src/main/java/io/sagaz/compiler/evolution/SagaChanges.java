package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.Definition.Step;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of a saga, then and now: whoever runs by the one goes on by the other. */
final class SagaChanges {
    /** Parts of steps with messages of their own. */
    private static final Set<String> COMMIT_OR_UNDO = Set.of("mark", "compensation");

    private final List<Definition> baseline;
    private final List<Evolution.Saga> now;
    private final Versions versions;
    private final Set<String> changed;

    /** @param changed qualified types and operations that have changed, and with them the values of sagas that use them */
    SagaChanges(List<Definition> baseline, List<Evolution.Saga> now, List<FileUnit> units, Set<String> changed) {
        this.baseline = baseline;
        this.now = now;
        this.versions = new Versions(units);
        this.changed = changed;
    }

    List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>();
        for (Evolution.Saga saga : now) {
            baseline.stream()
                    .filter(saga::isSameVersionAs)
                    .filter(each -> !each.hash().equals(saga.definition().hash()))
                    .findFirst()
                    .ifPresent(old -> found.addAll(changes(old, saga)));
        }
        return found;
    }

    private List<Diagnostic> changes(Definition old, Evolution.Saga saga) {
        Definition definition = saga.definition();
        String name = Names.quoted(definition.name());
        List<Diagnostic> signals = new SignalChanges(old, saga).all();
        boolean shapesChanged = !signals.isEmpty() || usesChanged(old) || usesChanged(definition);
        List<Diagnostic> found = new ArrayList<>(new MemberChanges(
                        name, "parameter", saga.model().span(), saga.model().params())
                .between(old.input(), definition.input()));
        found.addAll(signals);
        if (!old.output().equals(definition.output())) {
            found.add(output(old, saga));
        }
        found.addAll(removedSteps(old, saga));
        boolean comparable = found.isEmpty();
        found.addAll(commitOrUndo(old, saga, shapesChanged));
        if (comparable) {
            List<Difference> differences = Difference.between(old, definition, shapesChanged, COMMIT_OR_UNDO);
            if (!differences.isEmpty()) {
                found.add(behaviour(saga, differences));
            }
        }
        return found;
    }

    private boolean usesChanged(Definition saga) {
        return Stream.concat(saga.types().keySet().stream(), saga.operations().keySet().stream())
                .anyMatch(changed::contains);
    }

    private Diagnostic output(Definition old, Evolution.Saga saga) {
        return Diagnostic.at(
                        saga.model().span(),
                        Code.TYPE_CHANGED,
                        Names.quoted(saga.definition().name()) + " gave "
                                + old.output().map(Names::quoted).orElse("nothing") + " and gives "
                                + saga.definition().output().map(Names::quoted).orElse("nothing")
                                + " now, in the same version")
                .why("who waits for a running saga expects the old output, and what one that has ended gave can't be"
                        + " read as the new one")
                .help(raise(saga))
                .build();
    }

    private static String raise(Evolution.Saga saga) {
        int version = saga.definition().version();
        return "write `version " + (version + 1) + "`, and keep the old saga beside it until none of version " + version
                + " runs";
    }

    private List<Diagnostic> removedSteps(Definition old, Evolution.Saga saga) {
        List<Diagnostic> found = new ArrayList<>();
        for (Step step : old.steps()) {
            if (step(saga.definition(), step.name()).isEmpty()) {
                Optional<Step> other = saga.definition().steps().stream()
                        .filter(each -> step(old, each.name()).isEmpty() && isSameWork(each, step))
                        .findFirst();
                String what =
                        other.map(each -> "is called `" + each.name() + "` now").orElse("is gone");
                found.add(Diagnostic.at(
                                other.map(each -> span(saga, each.name()))
                                        .orElse(saga.model().span()),
                                Code.REMOVED,
                                "the step `" + step.name() + "` of " + Names.quoted(old.name()) + " " + what
                                        + ", in the same version")
                        .why("a running saga that has done `" + step.name()
                                + "`, or is about to, finds no such step and" + " is suspended")
                        .help(raise(saga))
                        .build());
            }
        }
        return found;
    }

    private static boolean isSameWork(Step one, Step other) {
        return Stream.of("call", "child", "wait", "await", "mark").noneMatch(part -> differs(one, other, part));
    }

    private List<Diagnostic> commitOrUndo(Definition old, Evolution.Saga saga, boolean shapesChanged) {
        List<Diagnostic> found = new ArrayList<>();
        for (Step step : saga.definition().steps()) {
            step(old, step.name()).ifPresent(before -> {
                if (differs(before, step, "mark")) {
                    found.add(commit(saga, before, step));
                } else if (!shapesChanged && differs(before, step, "compensation")) {
                    found.add(undo(saga, step));
                }
            });
        }
        return found;
    }

    private static boolean differs(Step before, Step after, String part) {
        return !Optional.ofNullable(before.parts().get(part))
                .equals(Optional.ofNullable(after.parts().get(part)));
    }

    private Diagnostic commit(Evolution.Saga saga, Step before, Step after) {
        return Diagnostic.at(
                        span(saga, after.name()),
                        Code.COMMIT_OR_UNDO_CHANGED,
                        "`" + after.name() + "` was " + mark(before) + " and is " + mark(after)
                                + " now, in the same version")
                .why("a running saga that has done `" + after.name() + "` would roll back what it had committed to, or"
                        + " go on where it could have rolled back")
                .help(raise(saga))
                .build();
    }

    private static String mark(Step step) {
        String mark = Optional.ofNullable(step.parts().get("mark")).orElse("");
        return switch (mark) {
            case "\"pivot\"" -> "a pivot";
            case "\"irreversible\"" -> "irreversible";
            default -> "unmarked";
        };
    }

    private Diagnostic undo(Evolution.Saga saga, Step step) {
        return Diagnostic.at(
                        span(saga, step.name()),
                        Code.COMMIT_OR_UNDO_CHANGED,
                        "`" + step.name() + "` has another compensation, in the same version")
                .why("a running saga that has done `" + step.name() + "` by the old version would undo it by the new"
                        + " compensation, which may not fit what was done")
                .help(raise(saga))
                .build();
    }

    /** One message for all: one edit helps against all. */
    private Diagnostic behaviour(Evolution.Saga saga, List<Difference> differences) {
        String all = differences.stream().map(Difference::text).collect(Collectors.joining(", "));
        int version = saga.definition().version();
        Diagnostic.Builder builder = Diagnostic.at(
                        versions.span(saga.model()),
                        Code.BEHAVIOUR_CHANGED,
                        Names.quoted(saga.definition().name()) + " is still version " + version + ", but " + all)
                .why("a running saga was started by the old version " + version + ", and would go on by what is written"
                        + " now")
                .help(raise(saga));
        differences.stream()
                .flatMap(difference -> difference.step().stream())
                .distinct()
                .forEach(step -> builder.related(span(saga, step), "changed"));
        versions.raise(saga.model(), version + 1)
                .ifPresent(edit -> builder.fix("Raise the version to " + (version + 1), edit));
        return builder.build();
    }

    private static Optional<Step> step(Definition definition, String name) {
        return definition.steps().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static Span span(Evolution.Saga saga, String step) {
        return saga.model().steps().stream()
                .filter(each -> each.name().equals(step))
                .findFirst()
                .map(each -> each.span())
                .orElse(saga.model().span());
    }
}
