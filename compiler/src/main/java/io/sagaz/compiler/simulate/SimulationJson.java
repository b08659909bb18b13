package io.sagaz.compiler.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
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
        DefaultIndenter indenter = new DefaultIndenter("  ", NEW_LINE);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        try (JsonGenerator generator = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
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
        json.writeStringField("kind", "action");
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
        json.writeArrayFieldStart("verified");
        for (Result.Verified verified : result.verified()) {
            json.writeStartObject();
            json.writeStringField("step", verified.step());
            json.writeStringField("answer", word(verified.answer()));
            json.writeEndObject();
        }
        json.writeEndArray();
        names("settled", result.settled());
        names(
                "recovery",
                result.recovery().stream().map(Result.Taken::alternative).toList());
        json.writeArrayFieldStart("compensations");
        for (List<String> group : result.compensations()) {
            strings(group);
        }
        json.writeEndArray();
        json.writeStringField("status", result.status().name());
        names("residue", result.residue());
        json.writeArrayFieldStart("tasks");
        for (Result.OperatorTask task : result.tasks()) {
            json.writeStartObject();
            json.writeStringField("step", task.step());
            json.writeStringField("task", task.task());
            json.writeEndObject();
        }
        json.writeEndArray();
        names("unreached", result.unreached());
        json.writeEndObject();
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
