package io.sagaz.compiler.simulate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.sagaz.compiler.simulate.CallFailure.Answer;
import io.sagaz.compiler.simulate.CallFailure.Rejected;
import io.sagaz.compiler.simulate.Outcome.Cancelled;
import io.sagaz.compiler.simulate.Outcome.Fails;
import io.sagaz.compiler.simulate.Outcome.TimedOut;
import io.sagaz.compiler.simulate.Result.Doubt;
import io.sagaz.compiler.simulate.Result.Moment;
import io.sagaz.compiler.simulate.Result.Taken;
import io.sagaz.compiler.simulate.Result.Verified;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws scenarios below the step that fails, and says what happens. Scenarios that end alike share a line. */
final class ScenarioTree {
    private static final int LABEL_WIDTH_MAX = 36;

    private final SagaSimulation simulation;
    private final Paint paint;
    private final Page page;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final int labelWidth;
    private final int statusWidth;

    /** What one line says. */
    private record Row(String label, Result result) {}

    ScenarioTree(SagaSimulation simulation, Paint paint, Page page) {
        this.simulation = simulation;
        this.paint = paint;
        this.page = page;
        simulation.scenarios().forEach(this::add);
        List<Row> all = rows.values().stream().flatMap(List::stream).toList();
        this.labelWidth = Math.min(
                LABEL_WIDTH_MAX,
                all.stream().mapToInt(row -> Page.width(row.label())).max().orElse(0));
        this.statusWidth = all.stream()
                .mapToInt(row -> row.result().status().name().length())
                .max()
                .orElse(0);
    }

    private void add(Result result) {
        Scenario scenario = result.scenario();
        boolean single = scenario.fail().size() == 1;
        String heading = single
                ? scenario.fail().get(0).step()
                : scenario.fail().stream().map(Injection::text).collect(joining(", "));
        List<Row> siblings = rows.computeIfAbsent(heading, key -> new ArrayList<>());
        String label = single ? label(scenario.fail().get(0)) : "";
        if (!siblings.isEmpty()) {
            Row last = siblings.get(siblings.size() - 1);
            if (last.result().endsLike(result)
                    && last.result().scenario().trigger().equals(scenario.trigger())) {
                siblings.set(siblings.size() - 1, new Row(last.label() + ", " + label, result));
                return;
            }
        }
        siblings.add(new Row(label, result));
    }

    /** With the name of the error where {@code rejected} leaves it out. */
    private String label(Injection injection) {
        StepDefinition step = simulation.definition().steps().stream()
                .filter(it -> it.name().equals(injection.step()))
                .findFirst()
                .orElseThrow();
        boolean unnamed = injection.outcome() instanceof Fails fails
                && fails.alternatives().isEmpty()
                && fails.call() instanceof Rejected rejected
                && rejected.error().isEmpty();
        return injection.outcome().text() + (unnamed ? " (" + why(step) + ")" : "");
    }

    private static String why(StepDefinition step) {
        return step.operation()
                .map(call -> Words.error(call, call.fails().get(0)))
                .orElse(step.work() instanceof Work.Child ? "the child goes back" : "no signal in time");
    }

    void draw() {
        rows.forEach((heading, siblings) -> {
            page.wrapped("  ", 2, "  ", paint.bold(heading));
            for (int place = 0; place < siblings.size(); place++) {
                draw(heading, siblings.get(place), place == siblings.size() - 1);
            }
        });
    }

    private void draw(String heading, Row row, boolean last) {
        Result result = row.result();
        String branch = "  " + (last ? "└─ " : "├─ ");
        String below = "  " + (last ? "   " : "│  ");
        String status =
                paint.status(result.status(), Page.padded(result.status().name(), statusWidth));
        int width = branch.length() + labelWidth + 2 + statusWidth + 2;
        String label = row.label();
        String start = paint.faint(branch);
        if (Page.width(label) > labelWidth) {
            page.wrapped(start, branch.length(), paint.faint(below), label);
            start = paint.faint(below);
            label = "";
        }
        String indent = paint.faint(below) + " ".repeat(width - below.length());
        page.wrapped(
                start + Page.padded(label, labelWidth) + "  " + status + "  ", width, indent, story(heading, result));
    }

    /** What happens, in its order. */
    private static String story(String heading, Result result) {
        List<String> parts = new ArrayList<>();
        result.scenario().trigger().ifPresent(trigger -> parts.add("when " + trigger.text()));
        parts.addAll(course(heading, result.course()));
        if (!result.compensations().isEmpty()) {
            parts.add("undo "
                    + result.compensations().stream()
                            .map(group -> String.join(" ∥ ", group))
                            .collect(joining(" → ")));
        }
        if (result.status() == SagaStatus.COMPENSATED && result.compensations().isEmpty()) {
            parts.add("nothing to undo");
        }
        if (!result.residue().isEmpty()) {
            parts.add("left " + String.join(", ", result.residue()));
        }
        List<String> doubts = doubtsBesideAnAlternative(result);
        if (!doubts.isEmpty()) {
            parts.add(String.join(", ", doubts) + " may have happened" + (anotherCallStands(result) ? " too" : ""));
        }
        result.tasks()
                .forEach(task -> parts.add(
                        "operator" + (task.step().equals(heading) ? "" : " on " + task.step()) + ": " + task.task()));
        result.unreached().forEach(text -> parts.add("it never comes to " + text));
        return parts.isEmpty() ? nothingToTell(result) : String.join("; ", parts);
    }

    /** Of other calls in doubt the residue tells, or an operator's task. */
    private static List<String> doubtsBesideAnAlternative(Result result) {
        Set<String> recovered = result.recovery().stream().map(Taken::step).collect(toSet());
        return result.doubts().stream()
                .filter(doubt ->
                        recovered.contains(doubt.step()) && !result.residue().contains(doubt.step()))
                .map(Doubt::operation)
                .toList();
    }

    private static boolean anotherCallStands(Result result) {
        return result.tasks().isEmpty()
                && result.recovery().stream()
                        .anyMatch(taken -> taken.alternative().contains("."));
    }

    /** Alternatives that are taken one right after another stand together. */
    private static List<String> course(String heading, List<Moment> moments) {
        List<String> parts = new ArrayList<>();
        boolean recovering = false;
        for (Moment moment : moments) {
            boolean further = recovering && moment instanceof Taken;
            String part = inWords(heading, moment, further);
            if (further) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + part);
            } else {
                parts.add(part);
            }
            recovering = moment instanceof Taken;
        }
        return parts;
    }

    private static String inWords(String heading, Moment moment, boolean further) {
        String step = moment.step().equals(heading) ? "" : " " + moment.step();
        if (moment instanceof Verified verified) {
            return "verify" + step + ": " + inWords(verified.answer());
        }
        if (moment instanceof Taken taken) {
            return (further ? " → " : "recover" + (step.isEmpty() ? " " : step + ": ")) + taken.alternative();
        }
        return "undo the call in doubt" + (step.isEmpty() ? "" : " of" + step);
    }

    private static String inWords(Answer answer) {
        return switch (answer) {
            case NOTHING -> "it never happened";
            case HAPPENED -> "it happened";
            case UNANSWERED -> "no answer";
        };
    }

    private static String nothingToTell(Result result) {
        boolean interrupted = result.scenario().fail().stream()
                .anyMatch(it -> it.outcome() instanceof Cancelled || it.outcome() instanceof TimedOut);
        if (interrupted && result.status() == SagaStatus.COMPLETED) {
            return "too late to stop it";
        }
        return "goes on";
    }
}
