package io.sagaz.runtime;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one value as a key. */
final class KeyWriter implements PayloadWriter {
    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    @Override
    public void nothing() {
        text.append("null");
    }

    @Override
    public void bool(boolean value) {
        text.append(value);
    }

    @Override
    public void integer(long value) {
        text.append(value);
    }

    @Override
    public void real(double value) {
        text.append(value);
    }

    @Override
    public void decimal(BigDecimal value) {
        // 1.0 and 1.00 are one key.
        text.append(value.stripTrailingZeros());
    }

    @Override
    public void text(String value) {
        text.append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    @Override
    public void bytes(byte[] value) {
        text(Base64.getEncoder().encodeToString(value));
    }

    @Override
    public <T extends @Nullable Object> void list(List<? extends T> values, Codec<T> element) {
        text.append('[');
        for (T value : values) {
            element.write(value, this);
            text.append(',');
        }
        text.append(']');
    }

    @Override
    public <T extends @Nullable Object> void map(Map<String, ? extends T> values, Codec<T> element) {
        text.append('{');
        new TreeMap<String, T>(values).forEach((name, value) -> {
            text(name);
            text.append(':');
            element.write(value, this);
            text.append(',');
        });
        text.append('}');
    }

    @Override
    public void record(Runnable fields) {
        text.append('{');
        fields.run();
        text.append('}');
    }

    @Override
    public <T extends @Nullable Object> void field(String name, T value, Codec<T> codec) {
        text.append(name).append(':');
        codec.write(value, this);
        text.append(',');
    }

    @Override
    public void json(String value) {
        text(value);
    }

    @Override
    public void object(Object value) {
        text(value.toString());
    }
}
