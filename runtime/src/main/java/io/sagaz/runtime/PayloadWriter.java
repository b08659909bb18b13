package io.sagaz.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one value. The form (JSON today) is the implementation's. Not safe for several threads. */
public interface PayloadWriter {
    void nothing();

    void bool(boolean value);

    void integer(long value);

    void real(double value);

    void decimal(BigDecimal value);

    void text(String value);

    void bytes(byte[] value);

    <T extends @Nullable Object> void list(List<? extends T> values, Codec<T> element);

    <T extends @Nullable Object> void map(Map<String, ? extends T> values, Codec<T> element);

    /** Calls {@code fields} to write the record's fields, in order. */
    void record(Runnable fields);

    /** Only within {@link #record}. */
    <T extends @Nullable Object> void field(String name, T value, Codec<T> codec);

    /** A ready JSON text, as the type {@code Json} has it. */
    void json(String text);

    /** A value of an imported Java class, by Jackson. */
    void object(Object value);
}
