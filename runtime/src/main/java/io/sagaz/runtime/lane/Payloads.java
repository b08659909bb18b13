package io.sagaz.runtime.lane;

import io.sagaz.kernel.Payload;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.codec.JsonPayload;
import io.sagaz.runtime.codec.JsonPayloads;
import org.jspecify.annotations.Nullable;

/** Values to payloads and back, where the value's type is known by its codec alone. Safe for any thread. */
public final class Payloads {
    private final JsonPayloads json;

    /** @param bytesMax how long a payload may be, in bytes of UTF-8 */
    public Payloads(int bytesMax) {
        this.json = new JsonPayloads(bytesMax);
    }

    /**
     * @param what is written, for the error, such as {@code the output of step `reserve`}
     * @throws PayloadException if it is too long or no such value
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // what the codec can't write, it refuses
    public Payload write(String what, Codec<?> codec, @Nullable Object value) {
        try {
            return new JsonPayload(json.write((Codec<Object>) codec, value));
        } catch (PayloadException e) {
            throw new PayloadException(what + ": " + e.getMessage(), e);
        } catch (ClassCastException | NullPointerException e) {
            throw new PayloadException(what + " has the wrong type: " + e.getMessage(), e);
        }
    }

    /** @throws PayloadException if no such value stands there */
    public @Nullable Object read(String what, Codec<?> codec, Payload payload) {
        try {
            return json.read(codec, ((JsonPayload) payload).json());
        } catch (PayloadException e) {
            throw new PayloadException(what + ": " + e.getMessage(), e);
        }
    }

    static String text(Payload payload) {
        return ((JsonPayload) payload).json();
    }
}
