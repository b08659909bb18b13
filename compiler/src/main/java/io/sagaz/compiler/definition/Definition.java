package io.sagaz.compiler.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A definition file as it is read back: what can be compared with another version of the saga. Steps and the saga itself keep
 * their parts as texts, which are equal where they mean the same.
 *
 * @param name qualified
 * @param hash of the whole meaning, as {@link DefinitionFile#hash()}
 * @param input the saga's parameters
 * @param output its type, if there is one
 * @param parts of the saga itself, such as {@code timeout}, by key
 * @param steps in order
 * @param operations that it may call, by {@code service.operation}
 * @param types that it uses, by qualified name
 */
public record Definition(
        String name,
        int version,
        String hash,
        List<Member> input,
        Optional<String> output,
        Map<String, String> parts,
        List<Step> steps,
        Map<String, Operation> operations,
        Map<String, Declared> types) {
    /** What this version reads and writes. Raised when a reader of the former form would misread a text. */
    public static final int FORMAT = 1;

    public Definition {
        input = List.copyOf(input);
        parts = Map.copyOf(parts);
        steps = List.copyOf(steps);
        operations = Map.copyOf(operations);
        types = Map.copyOf(types);
    }

    /** @param parts such as {@code call} or {@code compensation}, by key */
    public record Step(String name, Map<String, String> parts) {
        public Step {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * A field or parameter.
     *
     * @param type as it is written, qualified
     * @param omissible whether it has a default value or may be absent
     */
    public record Member(String name, String type, boolean omissible) {}

    /** @param fails the errors that it declares, qualified */
    public record Operation(List<Member> params, Optional<String> output, List<String> fails) {
        public Operation {
            params = List.copyOf(params);
            fails = List.copyOf(fails);
        }
    }

    /**
     * A record, error, event or enum.
     *
     * @param kind the word that declares it
     * @param fields none of an enum
     * @param constants of an enum alone
     */
    public record Declared(
            String kind, List<Member> fields, List<String> constants, Optional<String> topic, Optional<String> key) {
        public Declared {
            fields = List.copyOf(fields);
            constants = List.copyOf(constants);
        }
    }

    /**
     * Reads the text of a definition file.
     *
     * @throws IllegalArgumentException if it is none, or of a form that this version doesn't know; the message says which
     */
    public static Definition parse(String text) {
        JsonNode json;
        try {
            json = Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it isn't JSON: " + e.getOriginalMessage(), e);
        }
        if (!json.path("format").isInt()
                || !json.path("saga").isTextual()
                || !json.path("steps").isArray()) {
            throw new IllegalArgumentException("it isn't the definition of a saga");
        }
        if (json.path("format").asInt() > FORMAT) {
            throw new IllegalArgumentException("it was written by a newer version of Sagaz");
        }
        return new ParsedDefinition(json).definition();
    }
}
