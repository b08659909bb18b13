package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Nobody could.
 */
@Generated("io.sagaz")
@NullMarked
public final class Failed extends Rejection {
    public static final Codec<Failed> CODEC = new Codec<Failed>() {
        @Override
        public void write(Failed value, PayloadWriter out) {
            out.record(() -> {
                out.field("reason", value.reason(), Codecs.STRING);
                out.field("count", value.count(), Codecs.INT);
                out.field("ratio", value.ratio(), Codecs.optional(Codecs.DOUBLE));
                out.field("bytes", value.bytes(), Codecs.BYTES);
                out.field("nested", value.nested(), Nested.CODEC);
                out.field("items", value.items(), Codecs.list(Codecs.optional(Codecs.STRING)));
                out.field("color", value.color(), Color.CODEC);
            });
        }

        @Override
        public Failed read(PayloadReader in) {
            return new Failed(
                    in.field("reason", Codecs.STRING),
                    in.field("count", Codecs.INT),
                    in.field("ratio", Codecs.optional(Codecs.DOUBLE)),
                    in.field("bytes", Codecs.BYTES),
                    in.field("nested", Nested.CODEC),
                    in.field("items", Codecs.list(Codecs.optional(Codecs.STRING))),
                    in.field("color", Color.CODEC));
        }
    };

    public static final ErrorType<Failed> TYPE = new ErrorType<>("demo.values.Failed", Failed.class,
            CODEC);

    private static final long serialVersionUID = 1L;

    private final String reason;

    private final int count;

    private final @Nullable Double ratio;

    private final byte[] bytes;

    private final transient Nested nested;

    private final transient List<@Nullable String> items;

    private final Color color;

    public Failed(String reason, int count, @Nullable Double ratio, byte[] bytes, Nested nested,
            List<@Nullable String> items, Color color) {
        super("Failed[reason=" + reason + ", count=" + count + ", ratio=" + ratio
                + ", bytes=" + Arrays.toString(bytes) + ", nested=" + nested + ", items=" + items
                + ", color=" + color + "]");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.count = count;
        this.ratio = ratio;
        this.bytes = Objects.requireNonNull(bytes, "bytes");
        this.nested = Objects.requireNonNull(nested, "nested");
        this.items = Collections.unmodifiableList(new ArrayList<>(items));
        this.color = Objects.requireNonNull(color, "color");
    }

    /**
     * Why.
     */
    public String reason() {
        return reason;
    }

    public int count() {
        return count;
    }

    public @Nullable Double ratio() {
        return ratio;
    }

    public byte[] bytes() {
        return bytes;
    }

    public Nested nested() {
        return nested;
    }

    public List<@Nullable String> items() {
        return items;
    }

    public Color color() {
        return color;
    }

    @Override
    public ErrorType<Failed> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Failed that && this.reason.equals(that.reason)
                && this.count == that.count && Objects.equals(this.ratio, that.ratio)
                && Arrays.equals(this.bytes, that.bytes) && this.nested.equals(that.nested)
                && this.items.equals(that.items) && this.color.equals(that.color);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                        this.reason,
                        this.count,
                        this.ratio,
                        Arrays.hashCode(this.bytes),
                        this.nested,
                        this.items,
                        this.color);
    }
}
