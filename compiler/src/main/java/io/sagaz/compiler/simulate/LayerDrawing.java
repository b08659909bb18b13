package io.sagaz.compiler.simulate;

import static java.util.stream.Collectors.joining;

import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import io.sagaz.kernel.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws the steps of a saga, layer by layer: those of one layer may run at once. */
final class LayerDrawing {
    private static final Work.Visitor<String> UNMARKED = new Work.Visitor<>() {
        @Override
        public String call(Work.Call work) {
            return work.call().kind() == OperationKind.QUERY ? "◇" : "○";
        }

        @Override
        public String sleep(Work.Wait work) {
            return "◔";
        }

        @Override
        public String await(Work.Await work) {
            return "◔";
        }

        @Override
        public String child(Work.Child work) {
            return "◎";
        }
    };

    private final SagaDefinition definition;
    private final Shape shape;
    private final Paint paint;
    private final Page page;
    private final int nameWidth;
    private final int operationWidth;
    private final int numberWidth;

    LayerDrawing(SagaSimulation simulation, Paint paint, Page page) {
        this.definition = simulation.definition();
        this.shape = simulation.shape();
        this.paint = paint;
        this.page = page;
        this.nameWidth = widest(shape.steps().stream().map(Shape.Step::name).toList());
        this.operationWidth =
                widest(shape.steps().stream().map(Shape.Step::operation).toList());
        this.numberWidth = String.valueOf(shape.layers()).length();
    }

    void draw() {
        for (int layer = 1; layer <= shape.layers(); layer++) {
            List<Integer> steps = stepsOf(layer);
            for (int place = 0; place < steps.size(); place++) {
                String number = place == 0 ? String.valueOf(layer) : "";
                step(steps.get(place), number, branch(place, steps.size()));
            }
            if (endsBeforeTheCommit(layer)) {
                page.line(paint.faint("  " + "═".repeat(numberWidth + 5) + " committed "
                        + "═".repeat(Math.max(0, nameWidth + operationWidth + 4))));
            }
        }
    }

    private void step(int index, String number, String branch) {
        Shape.Step step = shape.steps().get(index);
        String left = "  " + " ".repeat(numberWidth - number.length()) + number + " " + branch + " ";
        String zone = Page.padded(step.zone().name().toLowerCase(Locale.ROOT), "before".length());
        String name = Page.padded(step.name(), nameWidth);
        String operation = Page.padded(step.operation(), operationWidth);
        String symbol = symbol(definition.steps().get(index));
        int width = left.length() + 2 + nameWidth + 2 + zone.length() + 2 + operationWidth + 2;
        String below = " ".repeat(width);
        page.wrapped(
                paint.faint(left) + symbol + " " + paint.bold(name) + "  " + zone + "  " + operation + "  ",
                width,
                below,
                String.join(" · ", details(index)));
    }

    private List<String> details(int index) {
        StepDefinition step = definition.steps().get(index);
        List<String> details = new ArrayList<>();
        if (step.mark() == Mark.IRREVERSIBLE) {
            details.add("irreversible");
        }
        step.operation()
                .map(CallDefinition::kind)
                .filter(kind -> kind != OperationKind.COMMAND)
                .ifPresent(kind -> details.add(kind.name().toLowerCase(Locale.ROOT)));
        List<String> after = shape.steps().get(index).after();
        if (shape.width() > 1 && !after.isEmpty()) {
            details.add("after " + String.join(", ", after));
        }
        step.fanOut().ifPresent(fanOut -> details.add(Words.of(fanOut)));
        step.when().ifPresent(condition -> details.add("under a condition"));
        step.verify().ifPresent(call -> details.add("verify " + Words.of(call)));
        if (step.compensation() instanceof Compensation.Undo undo) {
            details.add("compensate " + Words.of(undo.call()));
        } else if (step.compensation() instanceof Compensation.Manual) {
            details.add("compensate manual");
        } else if (step.compensation() instanceof Compensation.OwnRollback) {
            details.add("goes back by itself");
        } else if (staysAfterARollback(index)) {
            details.add("compensate none");
        }
        if (!step.recovery().isEmpty()) {
            details.add(
                    "recover " + step.recovery().stream().map(Words::inDetail).collect(joining(" else ")));
        }
        return details;
    }

    private boolean staysAfterARollback(int index) {
        StepDefinition step = definition.steps().get(index);
        Zone zone = shape.steps().get(index).zone();
        return step.compensation() instanceof Compensation.None
                && (step.work() instanceof Work.Child
                        || step.operation()
                                .filter(call -> call.kind() != OperationKind.QUERY)
                                .isPresent())
                && step.mark() == Mark.NONE
                && (zone == Zone.BEFORE || zone == Zone.BESIDE || zone == Zone.FREE);
    }

    /** All commit steps are in this layer, so what comes below either waits for them or stands beside them. */
    private boolean endsBeforeTheCommit(int layer) {
        return shape.steps().stream().anyMatch(step -> step.zone() == Zone.PIVOT)
                && shape.steps().stream()
                        .filter(step -> step.zone() == Zone.PIVOT)
                        .allMatch(step -> step.layer() == layer);
    }

    private List<Integer> stepsOf(int layer) {
        return IntStream.range(0, shape.steps().size())
                .filter(step -> shape.steps().get(step).layer() == layer)
                .boxed()
                .toList();
    }

    private static String branch(int place, int size) {
        if (size == 1) {
            return "─";
        }
        if (place == 0) {
            return "┬";
        }
        return place == size - 1 ? "└" : "├";
    }

    private static String symbol(StepDefinition step) {
        return switch (step.mark()) {
            case PIVOT -> "◆";
            case IRREVERSIBLE -> "▲";
            case NONE -> step.work().accept(UNMARKED);
        };
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Page::width).max().orElse(0);
    }
}
