package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.SagaModel.StepModel;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.ServiceModel.OperationModel;
import java.util.Optional;
import java.util.TreeMap;

/** Adds to the meaning of a saga what changes no run: docs, owners, annotations, indexes, and where things stand. */
final class NotesJson {
    private final SagaModel saga;
    private final Model model;

    NotesJson(SagaModel saga, Model model) {
        this.saga = saga;
        this.model = model;
    }

    ObjectNode around(ObjectNode meaning, String hash) {
        ObjectNode json = Json.object();
        json.put("format", Definition.FORMAT);
        // First of its name: the runtime finds it without parsing.
        json.put("hash", hash);
        json.put("source", source(saga.span()));
        note(json, saga.doc(), saga.owner());
        if (saga.deprecated()) {
            json.put("deprecated", true);
        }
        json.setAll(meaning.deepCopy());
        if (!saga.indexes().isEmpty()) {
            json.set("indexes", Json.array(saga.indexes(), NotesJson::index));
        }
        for (int step = 0; step < saga.steps().size(); step++) {
            StepModel noted = saga.steps().get(step);
            ObjectNode stepJson = (ObjectNode) json.path("steps").path(step);
            stepJson.put("source", source(noted.span()));
            note(stepJson, noted.doc(), noted.owner());
        }
        model.services()
                .forEach(service ->
                        note(json.path("services").path(service.name().text()), service));
        return json;
    }

    /** Stored when a saga starts, and read by nothing that runs. */
    private static ObjectNode index(SagaModel.Index index) {
        ObjectNode json = Json.object().put("name", index.name());
        json.set("value", ExpressionJson.of(index.value()));
        return json;
    }

    private static void note(JsonNode operations, ServiceModel service) {
        for (OperationModel operation : service.operations()) {
            if (operations.path(operation.name()) instanceof ObjectNode json
                    && !operation.annotations().isEmpty()) {
                ObjectNode annotations = json.putObject("annotations");
                new TreeMap<>(operation.annotations()).forEach(annotations::put);
            }
        }
    }

    private static void note(ObjectNode json, Optional<String> doc, Optional<String> owner) {
        doc.ifPresent(text -> json.put("doc", text));
        owner.ifPresent(name -> json.put("owner", name));
    }

    private static String source(Span span) {
        return span.file() + ":" + span.start().line() + ":" + span.start().column();
    }
}
