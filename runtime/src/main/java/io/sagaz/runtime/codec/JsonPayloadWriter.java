package io.sagaz.runtime.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.PayloadWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value as JSON and stops at the value that makes it too long. {@link JsonPayloads} adds the place. */
final class JsonPayloadWriter implements PayloadWriter {
    private final LimitedText text;
    private final JsonGenerator generator;
    private final Place.Trace trace;
    private Place place = Place.root();
    private int depth;
    private Expected expected = Expected.VALUE;

    /** Codecs may be written by hand, so that their calls are checked. */
    private enum Expected {
        VALUE,
        FIELD,
        NOTHING
    }

    JsonPayloadWriter(LimitedText text, Place.Trace trace) {
        this.text = text;
        this.trace = trace;
        try {
            this.generator = JsonValue.FACTORY.createGenerator(text);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        generator.enable(JsonGenerator.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public void nothing() {
        value(JsonGenerator::writeNull);
    }

    @Override
    public void bool(boolean value) {
        value(out -> out.writeBoolean(value));
    }

    @Override
    public void integer(long value) {
        value(out -> out.writeNumber(value));
    }

    /** What JSON has no number for is written as {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}. */
    @Override
    public void real(double value) {
        value(out -> out.writeNumber(value));
    }

    @Override
    public void decimal(BigDecimal value) {
        present(value);
        String literal = Decimals.write(value);
        value(out -> out.writeNumber(literal));
    }

    @Override
    public void text(String value) {
        present(value);
        value(out -> out.writeString(value));
    }

    @Override
    public void bytes(byte[] value) {
        present(value);
        text(Base64.getEncoder().encodeToString(value));
    }

    @Override
    public <T extends @Nullable Object> void list(List<? extends T> values, Codec<T> element) {
        present(values);
        begin(JsonGenerator::writeStartArray);
        int index = 0;
        for (T each : values) {
            write(each, element, place.element(index));
            index++;
        }
        end(JsonGenerator::writeEndArray);
    }

    @Override
    public <T extends @Nullable Object> void map(Map<String, ? extends T> values, Codec<T> element) {
        present(values);
        begin(JsonGenerator::writeStartObject);
        values.forEach((key, each) -> {
            emit(out -> out.writeFieldName(key));
            write(each, element, place.field(key));
        });
        end(JsonGenerator::writeEndObject);
    }

    @Override
    public void record(Runnable fields) {
        begin(JsonGenerator::writeStartObject);
        expected = Expected.FIELD;
        fields.run();
        end(JsonGenerator::writeEndObject);
    }

    @Override
    public <T extends @Nullable Object> void field(String name, T value, Codec<T> codec) {
        if (expected != Expected.FIELD) {
            throw new PayloadException("its codec writes the field `" + name + "` outside of a record");
        }
        emit(out -> out.writeFieldName(name));
        write(value, codec, place.field(name));
        expected = Expected.FIELD;
    }

    @Override
    public void json(String json) {
        present(json);
        if (depth + JsonValue.parse(json).depth() > JsonValue.NESTING_LEVELS_MAX) {
            throw tooDeep();
        }
        raw(json.strip());
    }

    @Override
    public void object(Object value) {
        present(value);
        try {
            json(JsonPayloads.MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new PayloadException(
                    "no JSON for a " + value.getClass().getName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** A JSON text that this class has written itself. */
    void raw(String json) {
        value(out -> out.writeRawValue(json));
    }

    void close() {
        emit(JsonGenerator::close);
    }

    private <T extends @Nullable Object> void write(T value, Codec<T> codec, Place at) {
        Place outer = place;
        place = at;
        expected = Expected.VALUE;
        try {
            root(value, codec);
        } finally {
            place = outer;
        }
    }

    /** Writes the value that stands at the current place. */
    <T extends @Nullable Object> void root(T value, Codec<T> codec) {
        try {
            codec.write(value, this);
            if (expected != Expected.NOTHING) {
                throw new PayloadException("its codec writes no value");
            }
        } catch (PayloadException e) {
            trace.note(e, place);
            throw e;
        }
    }

    private void begin(Emission start) {
        depth++;
        if (depth > JsonValue.NESTING_LEVELS_MAX) {
            throw tooDeep();
        }
        value(start);
    }

    private void end(Emission end) {
        depth--;
        emit(end);
        expected = Expected.NOTHING;
    }

    private void value(Emission emission) {
        if (expected != Expected.VALUE) {
            throw new PayloadException("its codec writes a value too many");
        }
        expected = Expected.NOTHING;
        emit(emission);
    }

    private void emit(Emission emission) {
        try {
            emission.to(generator);
            generator.flush();
        } catch (JsonProcessingException e) {
            throw new PayloadException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        text.check();
    }

    private static void present(@Nullable Object value) {
        if (value == null) {
            throw new PayloadException("is null, but its type isn't optional");
        }
    }

    private static PayloadException tooDeep() {
        return new PayloadException("nested deeper than " + JsonValue.NESTING_LEVELS_MAX + " levels");
    }

    private interface Emission {
        void to(JsonGenerator out) throws IOException;
    }
}
