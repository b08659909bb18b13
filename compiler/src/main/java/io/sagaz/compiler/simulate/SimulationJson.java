package io.sagaz.compiler.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagaz.compiler.diagnostics.JsonStyle;
import io.sagaz.compiler.simulate.Result.Taken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Prints dry runs for programs; the form is stable, more keys may come to stand beside these. */
public final class SimulationJson {
    private static final String NEW_LINE = "\n";

    private final JsonGenerator json;

    private SimulationJson(JsonGenerator json) {
        this.json = json;
    }

    public static String of(List<SagaSimulation> simulations) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonStyle.generator(text)) {
            new SimulationJson(generator).write(simulations);
        } catch (IOException e) {
            throw new UncheckedIOException("a string refused to be written to", e);
        }
        return text + NEW_LINE;
    }

    private void write(List<SagaSimulation> simulations) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("sagas");
        for (SagaSimulation simulation : simulations) {
            saga(simulation);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void saga(SagaSimulation simulation) throws IOException {
        Shape shape = simulation.shape();
        json.writeStartObject();
        json.writeStringField("saga", simulation.definition().name());
        json.writeStringField("namespace", simulation.definition().namespace());
        json.writeNumberField("version", simulation.definition().version());
        json.writeNumberField("layers", shape.layers());
        json.writeNumberField("width", shape.width());
        names("criticalPath", shape.criticalPath());
        if (shape.criticalPathTime().isPresent()) {
            json.writeNumberField(
                    "criticalPathMs", shape.criticalPathTime().get().toMillis());
        }
        names("commit", shape.commitSteps());
        json.writeArrayFieldStart("steps");
        for (Shape.Step step : shape.steps()) {
            step(step);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("scenarios");
        for (Result result : simulation.scenarios()) {
            scenario(result);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void step(Shape.Step step) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", step.name());
        json.writeStringField("kind", step.kind());
        json.writeStringField("mark", word(step.mark()));
        json.writeStringField("operation", step.operation());
        json.writeStringField("zone", word(step.zone()));
        json.writeNumberField("layer", step.layer());
        names("after", step.after());
        json.writeEndObject();
    }

    private void scenario(Result result) throws IOException {
        json.writeStartObject();
        json.writeStringField("fail", result.scenario().text());
        if (result.scenario().trigger().isPresent()) {
            json.writeStringField("trigger", result.scenario().trigger().get().text());
        }
        names("recovery", result.recovery().stream().map(Taken::alternative).toList());
        json.writeArrayFieldStart("compensations");
        for (List<String> group : result.compensations()) {
            strings(group);
        }
        json.writeEndArray();
        json.writeStringField("status", result.status().name());
        names("residue", result.residue());
        whereThereAreSome("verified", result.verified(), it -> {
            json.writeStringField("step", it.step());
            json.writeStringField("answer", word(it.answer()));
        });
        whereThereAreSome("settled", result.settled(), it -> json.writeStringField("step", it));
        whereThereAreSome("inDoubt", result.doubts(), it -> {
            json.writeStringField("step", it.step());
            json.writeStringField("operation", it.operation());
        });
        whereThereAreSome("tasks", result.tasks(), it -> {
            json.writeStringField("step", it.step());
            json.writeStringField("task", it.task());
        });
        whereThereAreSome("unreached", result.unreached(), it -> json.writeStringField("fail", it));
        json.writeEndObject();
    }

    private interface Fields<T> {
        void write(T element) throws IOException;
    }

    private <T> void whereThereAreSome(String field, List<T> elements, Fields<T> fields) throws IOException {
        if (elements.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (T element : elements) {
            json.writeStartObject();
            fields.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void names(String field, List<String> names) throws IOException {
        json.writeFieldName(field);
        strings(names);
    }

    private void strings(List<String> strings) throws IOException {
        json.writeStartArray();
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
