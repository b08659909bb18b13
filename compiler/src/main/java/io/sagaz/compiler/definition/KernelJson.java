package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.StatusEmit;
import io.sagaz.kernel.Work;
import java.util.Locale;
import java.util.Optional;

/** The parts of the kernel's definition. Where there are several kinds of one thing, {@code kind} tells which. */
final class KernelJson {
    private KernelJson() {}

    static ObjectNode call(CallDefinition call) {
        ObjectNode json = Json.object();
        json.put("service", call.service());
        json.put("operation", call.operation());
        json.put("kind", call.kind().name().toLowerCase(Locale.ROOT));
        json.set("fails", Json.strings(call.fails()));
        json.put("arguments", call.arguments().number());
        return json;
    }

    /** Of a step that waits; {@code within} is missing where it waits for ever. */
    static Optional<ObjectNode> pause(Work work) {
        if (work instanceof Work.Wait wait) {
            return Optional.of(Json.object()
                    .put("until", wait.until())
                    .put("end", wait.end().number()));
        }
        if (work instanceof Work.Await await) {
            ObjectNode json = Json.object().put("signal", await.signal());
            await.within().ifPresent(within -> json.put("within", within.toString()));
            ObjectNode onTimeout = kind(await.onTimeout());
            if (await.onTimeout() instanceof Work.OnTimeout.Default value) {
                onTimeout.put("value", value.value().number());
            }
            json.set("onTimeout", onTimeout);
            return Optional.of(json);
        }
        return Optional.empty();
    }

    /** {@code atMost} is missing where nothing is said; {@code tolerate} is a percentage. */
    static ObjectNode fanOut(FanOut fanOut) {
        ObjectNode json = Json.object();
        json.put("elements", fanOut.elements().number());
        fanOut.atMost().ifPresent(count -> json.put("atMost", count));
        json.put("tolerate", fanOut.toleratedPercent().stripTrailingZeros().toPlainString());
        return json;
    }

    static ObjectNode policy(Policy policy) {
        ObjectNode json = Json.object();
        json.set("retry", retry(policy.retry()));
        json.put("timeout", policy.timeout().toString());
        return json;
    }

    /** {@code retries} is missing where it is retried for ever. */
    static ObjectNode retry(RetryPolicy retry) {
        ObjectNode json = Json.object();
        retry.retries().ifPresent(retries -> json.put("retries", retries));
        json.set("pace", pace(retry.pace()));
        json.set("on", Json.strings(retry.onErrors()));
        return json;
    }

    static ObjectNode compensation(Compensation compensation) {
        ObjectNode json = kind(compensation);
        if (compensation instanceof Compensation.Undo undo) {
            undo.name().ifPresent(name -> json.put("name", name));
            json.set("call", call(undo.call()));
            json.set("policy", policy(undo.policy()));
        } else if (compensation instanceof Compensation.Manual manual) {
            json.put("task", manual.task());
        }
        return json;
    }

    static ObjectNode alternative(Alternative alternative) {
        ObjectNode json = kind(alternative);
        if (alternative instanceof Alternative.Retry again) {
            json.set("retry", retry(again.policy()));
        } else if (alternative instanceof Alternative.Call other) {
            json.set("call", call(other.call()));
            json.set("policy", policy(other.policy()));
            json.set("compensation", compensation(other.compensation()));
        } else if (alternative instanceof Alternative.Default value) {
            json.put("value", value.value().number());
        } else if (alternative instanceof Alternative.Manual manual) {
            json.put("task", manual.task());
            json.put("skippable", manual.skippable());
        }
        return json;
    }

    static ObjectNode emit(EmitDefinition emit) {
        ObjectNode json = Json.object();
        json.put("event", emit.event());
        json.put("value", emit.value().number());
        return json;
    }

    static ObjectNode statusEmit(StatusEmit each) {
        ObjectNode json = emit(each.emit());
        json.put("status", each.status().name());
        return json;
    }

    static ObjectNode onFailure(OnFailure onFailure) {
        ObjectNode json = kind(onFailure);
        if (onFailure instanceof OnFailure.Grace grace) {
            json.put("period", grace.period().toString());
        }
        return json;
    }

    private static ObjectNode pace(Pace pace) {
        ObjectNode json = kind(pace);
        if (pace instanceof Pace.Backoff backoff) {
            json.put("min", backoff.min().toString());
            json.put("max", backoff.max().toString());
        } else if (pace instanceof Pace.Every every) {
            json.put("period", every.period().toString());
        }
        return json;
    }

    /** By the class, which has the name of the thing. */
    private static ObjectNode kind(Object variant) {
        String simple = variant.getClass().getSimpleName();
        return Json.object().put("kind", simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    }
}
