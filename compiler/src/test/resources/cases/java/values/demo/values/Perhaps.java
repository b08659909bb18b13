package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Everything, if it is there.
 */
@Generated("io.sagaz")
@NullMarked
public record Perhaps(@Nullable Boolean bool, @Nullable Integer whole, @Nullable Long large,
        @Nullable Double real, @Nullable BigDecimal decimal, @Nullable String string,
        byte @Nullable [] bytes, @Nullable UUID uuid, @Nullable String json, @Nullable Color color,
        @Nullable Nested nested, @Nullable Currency currency, @Nullable List<Integer> ints,
        @Nullable List<@Nullable Integer> gaps, @Nullable Map<String, byte[]> byName) {
    public static final Codec<Perhaps> CODEC = new Codec<Perhaps>() {
        @Override
        public void write(Perhaps value, PayloadWriter out) {
            out.record(() -> {
                out.field("bool", value.bool(), Codecs.optional(Codecs.BOOL));
                out.field("whole", value.whole(), Codecs.optional(Codecs.INT));
                out.field("large", value.large(), Codecs.optional(Codecs.LONG));
                out.field("real", value.real(), Codecs.optional(Codecs.DOUBLE));
                out.field("decimal", value.decimal(), Codecs.optional(Codecs.DECIMAL));
                out.field("string", value.string(), Codecs.optional(Codecs.STRING));
                out.field("bytes", value.bytes(), Codecs.optional(Codecs.BYTES));
                out.field("uuid", value.uuid(), Codecs.optional(Codecs.UUID));
                out.field("json", value.json(), Codecs.optional(Codecs.JSON));
                out.field("color", value.color(), Codecs.optional(Color.CODEC));
                out.field("nested", value.nested(), Codecs.optional(Nested.CODEC));
                out.field("currency", value.currency(),
                        Codecs.optional(Codecs.object(Currency.class)));
                out.field("ints", value.ints(), Codecs.optional(Codecs.list(Codecs.INT)));
                out.field("gaps", value.gaps(),
                        Codecs.optional(Codecs.list(Codecs.optional(Codecs.INT))));
                out.field("byName", value.byName(), Codecs.optional(Codecs.map(Codecs.BYTES)));
            });
        }

        @Override
        public Perhaps read(PayloadReader in) {
            return new Perhaps(
                    in.field("bool", Codecs.optional(Codecs.BOOL)),
                    in.field("whole", Codecs.optional(Codecs.INT)),
                    in.field("large", Codecs.optional(Codecs.LONG)),
                    in.field("real", Codecs.optional(Codecs.DOUBLE)),
                    in.field("decimal", Codecs.optional(Codecs.DECIMAL)),
                    in.field("string", Codecs.optional(Codecs.STRING)),
                    in.field("bytes", Codecs.optional(Codecs.BYTES)),
                    in.field("uuid", Codecs.optional(Codecs.UUID)),
                    in.field("json", Codecs.optional(Codecs.JSON)),
                    in.field("color", Codecs.optional(Color.CODEC)),
                    in.field("nested", Codecs.optional(Nested.CODEC)),
                    in.field("currency", Codecs.optional(Codecs.object(Currency.class))),
                    in.field("ints", Codecs.optional(Codecs.list(Codecs.INT))),
                    in.field("gaps", Codecs.optional(Codecs.list(Codecs.optional(Codecs.INT)))),
                    in.field("byName", Codecs.optional(Codecs.map(Codecs.BYTES))));
        }
    };

    public Perhaps(@Nullable Boolean bool, @Nullable Integer whole, @Nullable Long large,
            @Nullable Double real, @Nullable BigDecimal decimal, @Nullable String string,
            byte @Nullable [] bytes, @Nullable UUID uuid, @Nullable String json,
            @Nullable Color color, @Nullable Nested nested, @Nullable Currency currency,
            @Nullable List<Integer> ints, @Nullable List<@Nullable Integer> gaps,
            @Nullable Map<String, byte[]> byName) {
        this.bool = bool;
        this.whole = whole;
        this.large = large;
        this.real = real;
        this.decimal = decimal;
        this.string = string;
        this.bytes = bytes;
        this.uuid = uuid;
        this.json = json;
        this.color = color;
        this.nested = nested;
        this.currency = currency;
        this.ints = ints == null ? null : List.copyOf(ints);
        this.gaps = gaps == null ? null : Collections.unmodifiableList(new ArrayList<>(gaps));
        this.byName = byName == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Perhaps that && Objects.equals(this.bool, that.bool)
                && Objects.equals(this.whole, that.whole) && Objects.equals(this.large, that.large)
                && Objects.equals(this.real, that.real)
                && Objects.equals(this.decimal, that.decimal)
                && Objects.equals(this.string, that.string) && Arrays.equals(this.bytes, that.bytes)
                && Objects.equals(this.uuid, that.uuid) && Objects.equals(this.json, that.json)
                && Objects.equals(this.color, that.color)
                && Objects.equals(this.nested, that.nested)
                && Objects.equals(this.currency, that.currency)
                && Objects.equals(this.ints, that.ints) && Objects.equals(this.gaps, that.gaps)
                && Objects.equals(this.byName, that.byName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                        this.bool,
                        this.whole,
                        this.large,
                        this.real,
                        this.decimal,
                        this.string,
                        Arrays.hashCode(this.bytes),
                        this.uuid,
                        this.json,
                        this.color,
                        this.nested,
                        this.currency,
                        this.ints,
                        this.gaps,
                        this.byName);
    }
}
