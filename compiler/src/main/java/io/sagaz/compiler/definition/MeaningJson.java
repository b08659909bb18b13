package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.SagaModel.CompiledExpression;
import io.sagaz.compiler.model.SagaModel.StepModel;
import io.sagaz.compiler.model.ServiceModel.OperationModel;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.util.List;
import java.util.Locale;

/** What a saga means: all that the hash covers. */
final class MeaningJson {
    private final Model model;

    MeaningJson(Model model) {
        this.model = model;
    }

    ObjectNode saga(SagaModel saga) {
        SagaDefinition definition = saga.definition();
        ObjectNode json = Json.object();
        json.put("saga", definition.name());
        json.put("namespace", definition.namespace());
        json.put("version", definition.version());
        json.set("input", fields(saga.params()));
        saga.output().ifPresent(type -> json.put("output", Types.text(type)));
        saga.key().ifPresent(key -> json.set("key", ExpressionJson.of(key)));
        saga.tenant().ifPresent(tenant -> json.set("tenant", ExpressionJson.of(tenant)));
        definition.timeout().ifPresent(timeout -> json.put("timeout", timeout.toString()));
        json.set("onFailure", KernelJson.onFailure(definition.onFailure()));
        ArrayNode steps = json.putArray("steps");
        for (int step = 0; step < definition.steps().size(); step++) {
            steps.add(step(saga, step));
        }
        definition.result().map(Expression::number).ifPresent(result -> json.put("result", result));
        if (!definition.emits().isEmpty()) {
            json.set("emits", Json.array(definition.emits(), KernelJson::statusEmit));
        }
        json.set("expressions", Json.array(saga.expressions(), MeaningJson::expression));
        json.set("services", services(definition));
        json.set("types", new Types(model).reachable(saga));
        return json;
    }

    static ArrayNode fields(List<FieldModel> fields) {
        return Json.array(fields, field -> {
            ObjectNode json = Json.object();
            json.put("name", field.name());
            json.put("type", Types.text(field.type()));
            field.defaultValue().ifPresent(value -> json.set("default", ExpressionJson.of(value)));
            return json;
        });
    }

    private static ObjectNode step(SagaModel saga, int index) {
        StepDefinition step = saga.definition().steps().get(index);
        StepModel model = saga.steps().get(index);
        ObjectNode json = Json.object();
        json.put("step", step.name());
        json.put("kind", kind(step.work()));
        json.put("mark", step.mark().name().toLowerCase(Locale.ROOT));
        json.put("zone", saga.zones().get(index).name().toLowerCase(Locale.ROOT));
        json.put("layer", saga.graph().layer(index));
        json.set(
                "after",
                Json.strings(step.predecessors().stream()
                        .map(before -> saga.definition().steps().get(before).name())
                        .toList()));
        model.output().ifPresent(type -> json.put("output", Types.text(type)));
        json.put("mayBeAbsent", model.mayBeAbsent());
        step.when().ifPresent(when -> json.put("when", when.number()));
        step.fanOut().ifPresent(fanOut -> json.set("fanOut", KernelJson.fanOut(fanOut)));
        step.operation().ifPresent(call -> {
            json.set("call", KernelJson.call(call));
            json.set("policy", KernelJson.policy(step.policy()));
        });
        if (step.work() instanceof Work.Child child) {
            json.set("child", child(child, model));
        }
        KernelJson.pause(step.work()).ifPresent(pause -> json.set(kind(step.work()), pause));
        step.verify().ifPresent(verify -> json.set("verify", KernelJson.call(verify)));
        json.set("compensation", KernelJson.compensation(step.compensation()));
        json.set("recovery", Json.array(step.recovery(), KernelJson::alternative));
        json.set("emits", Json.array(step.emits(), KernelJson::emit));
        return json;
    }

    private static String kind(Work work) {
        return work instanceof Work.Child
                ? "child"
                : work instanceof Work.Wait ? "wait" : work instanceof Work.Await ? "await" : "action";
    }

    /** With its output, since a journal keeps what a child has returned. */
    private static ObjectNode child(Work.Child child, StepModel model) {
        ObjectNode json = Json.object();
        json.put("saga", child.saga());
        json.put("input", child.input().number());
        model.output().ifPresent(type -> json.put("output", Types.text(type)));
        return json;
    }

    private static ObjectNode expression(CompiledExpression expression) {
        ObjectNode json = Json.object();
        if (expression instanceof CompiledExpression.Arguments arguments) {
            json.set("arguments", Json.array(arguments.values(), ExpressionJson::of));
        } else if (expression instanceof CompiledExpression.Input input) {
            json.set("input", Json.array(input.values(), ExpressionJson::of));
        } else if (expression instanceof CompiledExpression.Value value) {
            json.set("value", ExpressionJson.of(value.expr()));
        }
        return json;
    }

    /** The operations that the saga may call, with their signatures. */
    private ObjectNode services(SagaDefinition definition) {
        ObjectNode json = Json.object();
        for (CallDefinition call : Calls.of(definition)) {
            model.services().stream()
                    .filter(service -> service.name().text().equals(call.service()))
                    .flatMap(service -> service.operation(call.operation()).stream())
                    .findFirst()
                    .ifPresent(operation ->
                            json.withObjectProperty(call.service()).set(call.operation(), operation(operation)));
        }
        return json;
    }

    private static ObjectNode operation(OperationModel operation) {
        ObjectNode json = Json.object();
        json.put("kind", operation.kind().name().toLowerCase(Locale.ROOT));
        json.set("params", fields(operation.params()));
        operation.output().ifPresent(type -> json.put("output", Types.text(type)));
        json.set(
                "fails",
                Json.strings(operation.fails().stream().map(QualifiedName::text).toList()));
        return json;
    }
}
