package io.sagaz.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands at one value. Every method throws {@link PayloadException}, with the place, if something else stands there.
 * Not safe for several threads.
 */
public interface PayloadReader {
    /** Whether the value is absent. */
    boolean isNothing();

    boolean bool();

    long integer();

    double real();

    BigDecimal decimal();

    String text();

    byte[] bytes();

    <T extends @Nullable Object> List<T> list(Codec<T> element);

    <T extends @Nullable Object> Map<String, T> map(Codec<T> element);

    /** A field of the record that stands here. A field that isn't there reads as nothing. */
    <T extends @Nullable Object> T field(String name, Codec<T> codec);

    String json();

    <T> T object(Class<T> type);
}
