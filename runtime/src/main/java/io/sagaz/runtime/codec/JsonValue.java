package io.sagaz.runtime.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.sagaz.runtime.PayloadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parsed JSON text that keeps what it was parsed from. Not Jackson's tree: that one turns numbers into Java's, and so
 * loses the form of decimals, the sign of a zero and the text of embedded JSON.
 */
final class JsonValue {
    /** How deep a payload may be nested. */
    static final int NESTING_LEVELS_MAX = 200;

    /** What an event adds around its payload. */
    private static final int ENVELOPE_LEVELS_MAX = 8;

    // The length of what is read was limited when it was written, and it is in memory already.
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING_LEVELS_MAX + ENVELOPE_LEVELS_MAX)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A field that isn't there. */
    static final JsonValue MISSING = new JsonValue(Kind.MISSING, "", 0, 0, "", List.of(), Map.of());

    /** What stands there, in words for people. */
    enum Kind {
        MISSING("nothing"),
        NULL("null"),
        BOOL("a Bool"),
        NUMBER("a number"),
        TEXT("a text"),
        LIST("a list"),
        RECORD("a record");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Kind kind;
    private final String source;
    private final int start;
    private final int end;
    private final String text;
    private final List<JsonValue> elements;
    private final Map<String, JsonValue> fields;

    private JsonValue(
            Kind kind,
            String source,
            int start,
            int end,
            String text,
            List<JsonValue> elements,
            Map<String, JsonValue> fields) {
        this.kind = kind;
        this.source = source;
        this.start = start;
        this.end = end;
        this.text = text;
        this.elements = elements;
        this.fields = fields;
    }

    /** @throws PayloadException if the text isn't exactly one JSON value */
    static JsonValue parse(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new PayloadException("an empty text is no JSON");
            }
            JsonValue value = read(parser, json);
            if (parser.nextToken() != null) {
                throw new PayloadException("something follows the JSON value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new PayloadException("no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static JsonValue read(JsonParser parser, String source) throws IOException {
        JsonToken token = parser.currentToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (token == JsonToken.START_OBJECT) {
            Map<String, JsonValue> fields = readFields(parser, source);
            return new JsonValue(Kind.RECORD, source, start, end(parser), "", List.of(), fields);
        }
        if (token == JsonToken.START_ARRAY) {
            List<JsonValue> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(read(parser, source));
            }
            return new JsonValue(Kind.LIST, source, start, end(parser), "", elements, Map.of());
        }
        String text = parser.getText();
        Kind kind = kind(token);
        int end = kind == Kind.TEXT ? end(parser) : start + text.length();
        return new JsonValue(kind, source, start, end, text, List.of(), Map.of());
    }

    private static Map<String, JsonValue> readFields(JsonParser parser, String source) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, read(parser, source)) != null) {
                throw new PayloadException("the field `" + name + "` stands twice");
            }
        }
        return fields;
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }

    private static Kind kind(JsonToken token) {
        if (token.isNumeric()) {
            return Kind.NUMBER;
        }
        if (token.isBoolean()) {
            return Kind.BOOL;
        }
        return token == JsonToken.VALUE_NULL ? Kind.NULL : Kind.TEXT;
    }

    Kind kind() {
        return kind;
    }

    /** The value as it stood in the parsed text. */
    String raw() {
        return source.substring(start, end);
    }

    /** The content of a text, the literal of a number or a Bool. */
    String text() {
        return text;
    }

    List<JsonValue> elements() {
        return elements;
    }

    Map<String, JsonValue> fields() {
        return fields;
    }

    JsonValue field(String name) {
        return fields.getOrDefault(name, MISSING);
    }

    /** Levels of lists and records. */
    int depth() {
        int deepest = 0;
        for (JsonValue element : elements) {
            deepest = Math.max(deepest, element.depth());
        }
        for (JsonValue field : fields.values()) {
            deepest = Math.max(deepest, field.depth());
        }
        return kind == Kind.LIST || kind == Kind.RECORD ? deepest + 1 : 0;
    }
}
