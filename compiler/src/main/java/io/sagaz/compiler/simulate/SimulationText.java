package io.sagaz.compiler.simulate;

import static java.util.stream.Collectors.joining;

import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import java.time.Duration;
import java.util.List;

/** Prints dry runs for people: the shape of each saga, then what becomes of it when its steps fail. */
public final class SimulationText {
    /** From the best end to what is open still. */
    private static final List<SagaStatus> STATUSES = List.of(
            SagaStatus.COMPLETED,
            SagaStatus.COMPENSATED,
            SagaStatus.PARTIALLY_COMMITTED,
            SagaStatus.SUSPENDED,
            SagaStatus.COMPENSATING,
            SagaStatus.RUNNING);

    private static final String CRITICAL_PATH = "critical path  ";

    private final Paint paint;
    private final Page page = new Page();

    private SimulationText(Paint paint) {
        this.paint = paint;
    }

    /** @param colour whether it is for a terminal that knows colours */
    public static String of(List<SagaSimulation> simulations, boolean colour) {
        SimulationText text = new SimulationText(colour ? Paint.ANSI : Paint.PLAIN);
        for (int place = 0; place < simulations.size(); place++) {
            if (place > 0) {
                text.page.blank();
            }
            text.saga(simulations.get(place));
        }
        return text.page.toString();
    }

    private void saga(SagaSimulation simulation) {
        header(simulation.definition(), simulation.shape());
        page.blank();
        new LayerDrawing(simulation, paint, page).draw();
        if (simulation.definition().steps().stream()
                .anyMatch(step -> step.fanOut().isPresent())) {
            page.blank();
            page.wrapped(
                    "",
                    0,
                    "",
                    "every `for each` has " + Elements.COUNT
                            + " elements here; where it fails, the last one does, or both if it bears one");
        }
        page.blank();
        if (simulation.scenarios().size() > 1) {
            page.line(summary(simulation.scenarios()));
            page.blank();
        }
        new ScenarioTree(simulation, paint, page).draw();
    }

    private void header(SagaDefinition definition, Shape shape) {
        String name = definition.name() + " · version " + definition.version();
        int gap = Page.COLUMNS - Page.width(name) - Page.width(definition.namespace());
        page.line(paint.bold(name) + " ".repeat(Math.max(2, gap)) + definition.namespace());
        page.line(paint.faint("─".repeat(Page.COLUMNS)));
        page.wrapped(
                "",
                0,
                "",
                count(shape.steps().size(), "step") + " in " + count(shape.layers(), "layer") + ", "
                        + (shape.width() == 1 ? "one at a time" : "up to " + shape.width() + " at once") + "; "
                        + commit(shape.commitSteps()));
        String time = shape.criticalPathTime().map(it -> ", " + inWords(it)).orElse("");
        page.wrapped(
                CRITICAL_PATH,
                CRITICAL_PATH.length(),
                " ".repeat(CRITICAL_PATH.length()),
                String.join(" → ", shape.criticalPath()) + time);
    }

    private static String commit(List<String> steps) {
        return steps.isEmpty() ? "can roll back until its end" : "committed by " + String.join(", ", steps);
    }

    private static String summary(List<Result> results) {
        return count(results.size(), "scenario") + ": "
                + STATUSES.stream()
                        .filter(status -> number(results, status) > 0)
                        .map(status -> number(results, status) + " " + status)
                        .collect(joining(", "));
    }

    private static long number(List<Result> results, SagaStatus status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** As the language writes durations, in the largest unit that needs no fraction. */
    private static String inWords(Duration time) {
        if (time.toMillisPart() != 0) {
            return time.toMillis() + "ms";
        }
        if (time.toSecondsPart() != 0) {
            return time.toSeconds() + "s";
        }
        return time.toMinutesPart() != 0 ? time.toMinutes() + "m" : time.toHours() + "h";
    }
}
