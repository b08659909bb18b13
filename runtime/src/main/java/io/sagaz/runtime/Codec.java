package io.sagaz.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the values of one type, field by field and without reflection. Stateless; safe for any thread.
 *
 * @see Codecs
 */
public interface Codec<T extends @Nullable Object> {
    void write(T value, PayloadWriter out);

    /** @throws PayloadException if what stands there isn't such a value */
    T read(PayloadReader in);
}
