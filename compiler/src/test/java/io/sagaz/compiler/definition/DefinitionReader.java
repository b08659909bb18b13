package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.StatusEmit;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the kernel's definition out of the JSON form, to show that nothing is lost in it. */
final class DefinitionReader {
    private DefinitionReader() {}

    static SagaDefinition saga(JsonNode json) {
        List<String> names = list(json.path("steps"), step -> step.path("step").asText());
        return new SagaDefinition(
                json.path("namespace").asText(),
                json.path("saga").asText(),
                json.path("version").asInt(),
                list(json.path("steps"), step -> step(step, names)),
                onFailure(json.path("onFailure")),
                optional(json, "timeout", DefinitionReader::duration),
                optional(json, "result", DefinitionReader::expression),
                list(
                        json.path("emits"),
                        emit -> new StatusEmit(
                                SagaStatus.valueOf(emit.path("status").asText()), emit(emit))));
    }

    private static StepDefinition step(JsonNode json, List<String> names) {
        return new StepDefinition(
                json.path("step").asText(),
                Mark.valueOf(json.path("mark").asText().toUpperCase(Locale.ROOT)),
                list(json.path("after"), before -> names.indexOf(before.asText())),
                optional(json, "when", DefinitionReader::expression),
                work(json),
                Optional.empty(),
                json.has("policy")
                        ? policy(json.path("policy"))
                        : new Policy(RetryPolicy.STEP_DEFAULT, Policy.TIMEOUT_DEFAULT),
                optional(json, "verify", DefinitionReader::call),
                compensation(json.path("compensation")),
                list(json.path("recovery"), DefinitionReader::alternative),
                list(json.path("emits"), DefinitionReader::emit));
    }

    private static EmitDefinition emit(JsonNode json) {
        return new EmitDefinition(json.path("event").asText(), expression(json.path("value")));
    }

    private static Work work(JsonNode step) {
        return switch (step.path("kind").asText()) {
            case "action" -> new Work.Call(call(step.path("call")));
            case "child" ->
                new Work.Child(
                        step.path("child").path("saga").asText(),
                        expression(step.path("child").path("input")));
            case "wait" ->
                new Work.Wait(
                        expression(step.path("wait").path("end")),
                        step.path("wait").path("until").asBoolean());
            case "await" ->
                new Work.Await(
                        step.path("await").path("signal").asText(),
                        optional(step.path("await"), "within", DefinitionReader::duration),
                        onTimeout(step.path("await").path("onTimeout")));
            default -> throw new AssertionError(step);
        };
    }

    private static Work.OnTimeout onTimeout(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "reject" -> new Work.OnTimeout.Reject();
            case "skip" -> new Work.OnTimeout.Skip();
            case "default" -> new Work.OnTimeout.Default(expression(json.path("value")));
            default -> throw new AssertionError(json);
        };
    }

    private static CallDefinition call(JsonNode json) {
        return new CallDefinition(
                json.path("service").asText(),
                json.path("operation").asText(),
                OperationKind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT)),
                list(json.path("fails"), JsonNode::asText),
                expression(json.path("arguments")));
    }

    private static Policy policy(JsonNode json) {
        return new Policy(retry(json.path("retry")), duration(json.path("timeout")));
    }

    private static RetryPolicy retry(JsonNode json) {
        JsonNode pace = json.path("pace");
        return new RetryPolicy(
                json.has("retries") ? OptionalInt.of(json.path("retries").asInt()) : OptionalInt.empty(),
                pace.path("kind").asText().equals("every")
                        ? new Pace.Every(duration(pace.path("period")))
                        : new Pace.Backoff(duration(pace.path("min")), duration(pace.path("max"))),
                list(json.path("on"), JsonNode::asText));
    }

    private static Compensation compensation(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "none" -> new Compensation.None();
            case "ownRollback" -> new Compensation.OwnRollback();
            case "manual" -> new Compensation.Manual(json.path("task").asText());
            case "undo" ->
                new Compensation.Undo(
                        optional(json, "name", JsonNode::asText), call(json.path("call")), policy(json.path("policy")));
            default -> throw new AssertionError(json);
        };
    }

    private static Alternative alternative(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "retry" -> new Alternative.Retry(retry(json.path("retry")));
            case "call" ->
                new Alternative.Call(
                        call(json.path("call")), policy(json.path("policy")), compensation(json.path("compensation")));
            case "skip" -> new Alternative.Skip();
            case "default" -> new Alternative.Default(expression(json.path("value")));
            case "compensate" -> new Alternative.Compensate();
            case "rollback" -> new Alternative.Rollback();
            case "manual" ->
                new Alternative.Manual(
                        json.path("task").asText(), json.path("skippable").asBoolean());
            default -> throw new AssertionError(json);
        };
    }

    private static OnFailure onFailure(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "failFast" -> new OnFailure.FailFast();
            case "grace" -> new OnFailure.Grace(duration(json.path("period")));
            case "waitAll" -> new OnFailure.WaitAll();
            default -> throw new AssertionError(json);
        };
    }

    private static Expression expression(JsonNode json) {
        return new Expression(json.asInt());
    }

    private static Duration duration(JsonNode json) {
        return Duration.parse(json.asText());
    }

    private static <T> Optional<T> optional(JsonNode json, String key, Function<JsonNode, T> read) {
        return json.has(key) ? Optional.of(read.apply(json.path(key))) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode json, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        json.forEach(element -> values.add(read.apply(element)));
        return values;
    }
}
