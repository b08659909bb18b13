package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns the JSON of a definition into what can be compared. Expressions stand where the numbers that name them stood. */
final class ParsedDefinition {
    /** What has a place of its own, says nothing about a run, or follows from the rest. */
    private static final Set<String> SAGA_REST = Set.of(
            "format",
            "hash",
            "source",
            "doc",
            "owner",
            "deprecated",
            "indexes",
            "saga",
            "namespace",
            "version",
            "input",
            "output",
            "steps",
            "expressions",
            "services",
            "types");

    private static final Set<String> STEP_REST =
            Set.of("step", "zone", "layer", "source", "doc", "owner", "output", "mayBeAbsent");

    /** Of a call: what its operation declares, which is compared there. */
    private static final String OF_OPERATION = "fails";

    private final JsonNode json;

    ParsedDefinition(JsonNode json) {
        this.json = json;
    }

    Definition definition() {
        String namespace = json.path("namespace").asText();
        String saga = json.path("saga").asText();
        return new Definition(
                namespace.isEmpty() ? saga : namespace + "." + saga,
                json.path("version").asInt(),
                json.path("hash").asText(),
                members(json.path("input")),
                text(json, "output"),
                parts(json, SAGA_REST),
                list(
                        json.path("steps"),
                        step -> new Definition.Step(step.path("step").asText(), parts(step, STEP_REST))),
                operations(),
                types());
    }

    private Map<String, String> parts(JsonNode node, Set<String> left) {
        Map<String, String> parts = new TreeMap<>();
        node.properties().forEach(part -> {
            if (!left.contains(part.getKey())) {
                parts.put(
                        part.getKey(),
                        spelledOut(part.getKey(), part.getValue()).toString());
            }
        });
        return parts;
    }

    /** With what they name in the place of numbers, so that a new step or expression elsewhere changes nothing here. */
    private JsonNode spelledOut(String key, JsonNode node) {
        if (node.isInt()
                && Set.of("arguments", "input", "value", "when", "elements", "result", "end")
                        .contains(key)) {
            return spelledOut("", json.path("expressions").path(node.asInt()));
        }
        if (node.isInt() && key.equals("step")) {
            return json.path("steps").path(node.asInt()).path("step");
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.object();
            object.properties().stream()
                    .filter(each -> !each.getKey().equals(OF_OPERATION))
                    .forEach(each -> copy.set(each.getKey(), spelledOut(each.getKey(), each.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode) {
            return Json.array(list(node, each -> spelledOut("", each)), each -> each);
        }
        return node;
    }

    private Map<String, Definition.Operation> operations() {
        Map<String, Definition.Operation> operations = new TreeMap<>();
        json.path("services")
                .properties()
                .forEach(service -> service.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                service.getKey() + "." + operation.getKey(),
                                new Definition.Operation(
                                        members(operation.getValue().path("params")),
                                        text(operation.getValue(), "output"),
                                        list(operation.getValue().path("fails"), JsonNode::asText)))));
        return operations;
    }

    private Map<String, Definition.Declared> types() {
        Map<String, Definition.Declared> types = new TreeMap<>();
        json.path("types")
                .properties()
                .forEach(type -> types.put(
                        type.getKey(),
                        new Definition.Declared(
                                type.getValue().path("kind").asText(),
                                members(type.getValue().path("fields")),
                                list(type.getValue().path("constants"), JsonNode::asText),
                                text(type.getValue(), "topic"),
                                text(type.getValue(), "key"))));
        return types;
    }

    private static List<Definition.Member> members(JsonNode fields) {
        return list(fields, field -> {
            String type = field.path("type").asText();
            return new Definition.Member(field.path("name").asText(), type, field.has("default") || type.endsWith("?"));
        });
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        nodes.forEach(each -> values.add(read.apply(each)));
        return values;
    }
}
