package io.sagaz.runtime.codec;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.PayloadException;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values as JSON. What was written reads back as an equal value; decimals keep their scale. A field
 * that isn't there reads as nothing, and one that the codec doesn't ask for is ignored. Safe for any thread.
 */
public final class JsonPayloads {
    /** The limit unless another is set, in bytes of UTF-8. */
    public static final int PAYLOAD_BYTES_MAX = 1 << 20;

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(JavaTime.module())
            .build();

    private final int bytesMax;

    public JsonPayloads() {
        this(PAYLOAD_BYTES_MAX);
    }

    /** @param bytesMax how long a written value may be, in bytes of UTF-8 */
    public JsonPayloads(int bytesMax) {
        if (bytesMax < 1) {
            throw new IllegalArgumentException("bytesMax is " + bytesMax + ", but must be at least 1");
        }
        this.bytesMax = bytesMax;
    }

    /** @throws PayloadException with the place, such as {@code items[2].quantity}, if it is too long or no such value */
    public <T extends @Nullable Object> String write(Codec<T> codec, T value) {
        Place.Trace trace = new Place.Trace();
        LimitedText text = new LimitedText(bytesMax);
        try {
            JsonPayloadWriter out = new JsonPayloadWriter(text, trace);
            out.root(value, codec);
            out.close();
        } catch (PayloadException e) {
            throw trace.placed(e);
        }
        return text.toString();
    }

    /** @throws PayloadException with the place, such as {@code items[2].quantity}, if no such value stands there */
    public <T extends @Nullable Object> T read(Codec<T> codec, String json) {
        Place.Trace trace = new Place.Trace();
        try {
            return codec.read(new JsonPayloadReader(JsonValue.parse(json), Place.root(), trace));
        } catch (PayloadException e) {
            throw trace.placed(e);
        }
    }
}
