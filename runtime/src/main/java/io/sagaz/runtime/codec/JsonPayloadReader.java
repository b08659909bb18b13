package io.sagaz.runtime.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.codec.JsonValue.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands at one value of a parsed JSON text. The entry, {@link JsonPayloads}, adds the place to what it throws. */
final class JsonPayloadReader implements PayloadReader {
    private final JsonValue value;
    private final Place place;
    private final Place.Trace trace;

    JsonPayloadReader(JsonValue value, Place place, Place.Trace trace) {
        this.value = value;
        this.place = place;
        this.trace = trace;
    }

    @Override
    public boolean isNothing() {
        return value.kind() == Kind.MISSING || value.kind() == Kind.NULL;
    }

    /** Whether the record that stands here has the field, be it a null. */
    boolean has(String name) {
        return expect(Kind.RECORD, "a record").fields().containsKey(name);
    }

    @Override
    public boolean bool() {
        return expect(Kind.BOOL, "a Bool").text().equals("true");
    }

    @Override
    public long integer() {
        String literal = expect(Kind.NUMBER, "a whole number").text();
        try {
            return Decimals.read(literal).longValueExact();
        } catch (ArithmeticException e) {
            throw new PayloadException(literal + " is no whole number of 64 bits", e);
        }
    }

    @Override
    public double real() {
        if (value.kind() == Kind.TEXT) {
            return notANumber(value.text());
        }
        String literal = expect(Kind.NUMBER, "a number").text();
        double number = Double.parseDouble(literal);
        if (Double.isInfinite(number)) {
            throw new PayloadException(literal + " is too big for a Double");
        }
        return number;
    }

    private static double notANumber(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new PayloadException("expected a number, found " + Kind.TEXT);
        };
    }

    @Override
    public BigDecimal decimal() {
        return Decimals.read(expect(Kind.NUMBER, "a number").text());
    }

    @Override
    public String text() {
        return expect(Kind.TEXT, "a text").text();
    }

    @Override
    public byte[] bytes() {
        try {
            return Base64.getDecoder()
                    .decode(expect(Kind.TEXT, "bytes in base 64").text());
        } catch (IllegalArgumentException e) {
            throw new PayloadException("no base 64: " + e.getMessage(), e);
        }
    }

    @Override
    public <T extends @Nullable Object> List<T> list(Codec<T> element) {
        List<JsonValue> elements = expect(Kind.LIST, "a list").elements();
        List<T> read = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            read.add(read(elements.get(i), place.element(i), element));
        }
        // Not List.copyOf: elements may be null.
        return Collections.unmodifiableList(read);
    }

    @Override
    public <T extends @Nullable Object> Map<String, T> map(Codec<T> element) {
        Map<String, T> read = new LinkedHashMap<>();
        expect(Kind.RECORD, "a map")
                .fields()
                .forEach((key, entry) -> read.put(key, read(entry, place.field(key), element)));
        return Collections.unmodifiableMap(read);
    }

    @Override
    public <T extends @Nullable Object> T field(String name, Codec<T> codec) {
        return read(expect(Kind.RECORD, "a record").field(name), place.field(name), codec);
    }

    @Override
    public String json() {
        if (value.kind() == Kind.MISSING) {
            throw new PayloadException("expected JSON, found nothing");
        }
        return value.raw();
    }

    @Override
    public <T> T object(Class<T> type) {
        if (isNothing()) {
            throw new PayloadException("expected a " + type.getName() + ", found " + value.kind());
        }
        try {
            return JsonPayloads.MAPPER.readValue(value.raw(), type);
        } catch (JsonProcessingException e) {
            throw new PayloadException("no " + type.getName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private JsonValue expect(Kind kind, String words) {
        if (value.kind() != kind) {
            throw new PayloadException("expected " + words + ", found " + value.kind());
        }
        return value;
    }

    private <T extends @Nullable Object> T read(JsonValue child, Place at, Codec<T> codec) {
        try {
            return codec.read(new JsonPayloadReader(child, at, trace));
        } catch (PayloadException e) {
            trace.note(e, at);
            throw e;
        }
    }
}
