package io.sagaz.compiler.java;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StatusEmit;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each expression of a saga is for, as Javadoc. */
final class ExpressionUses {
    private final Map<Integer, String> uses = new HashMap<>();

    private ExpressionUses() {}

    static Map<Integer, String> of(SagaDefinition definition) {
        ExpressionUses all = new ExpressionUses();
        definition.steps().forEach(all::step);
        definition.result().ifPresent(result -> all.uses.put(result.number(), "What the saga returns."));
        definition.emits().forEach(all::statusEmit);
        return all.uses;
    }

    private void statusEmit(StatusEmit each) {
        uses.put(
                each.emit().value().number(),
                "Event of the saga that is " + each.status() + ": "
                        + Docs.code(simple(each.emit().event())) + ".");
    }

    private void step(StepDefinition step) {
        String name = Docs.code(step.name());
        step.when().ifPresent(when -> uses.put(when.number(), "Whether step " + name + " runs."));
        step.fanOut()
                .ifPresent(
                        fanOut -> uses.put(fanOut.elements().number(), "The list that step " + name + " runs over."));
        step.operation().ifPresent(call -> call("Step " + name, call));
        if (step.work() instanceof Work.Child child) {
            uses.put(
                    child.input().number(), "Step " + name + ": the input of " + Docs.code(simple(child.saga())) + ".");
        }
        if (step.work() instanceof Work.Wait wait) {
            uses.put(wait.end().number(), (wait.until() ? "Until when" : "How long") + " step " + name + " waits.");
        }
        if (step.work() instanceof Work.Await await && await.onTimeout() instanceof Work.OnTimeout.Default value) {
            uses.put(value.value().number(), "What step " + name + " takes if no signal comes.");
        }
        step.verify().ifPresent(verify -> call("Whether step " + name + " happened", verify));
        compensation("Compensation of step " + name, step.compensation());
        for (Alternative alternative : step.recovery()) {
            if (alternative instanceof Alternative.Call other) {
                call("Recovery of step " + name, other.call());
                compensation("Compensation of the recovery of step " + name, other.compensation());
            }
            if (alternative instanceof Alternative.Default value) {
                uses.put(value.value().number(), "Default of step " + name + ".");
            }
        }
        step.emits()
                .forEach(emit -> uses.put(
                        emit.value().number(), "Event of step " + name + ": " + Docs.code(simple(emit.event())) + "."));
    }

    private void compensation(String what, Compensation compensation) {
        Optional.of(compensation)
                .filter(Compensation.Undo.class::isInstance)
                .map(Compensation.Undo.class::cast)
                .ifPresent(undo -> call(what, undo.call()));
    }

    private void call(String what, CallDefinition call) {
        String operation = simple(call.service()) + "." + call.operation();
        uses.put(call.arguments().number(), what + ": the arguments of " + Docs.code(operation) + ".");
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
