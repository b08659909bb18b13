package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * Everything that a value can hold.
 *
 * <p>Docs are plain text: &lt;b&gt;, a &amp; b, {@code List<T>}, &#64;see nobody, *&#47; and &#92;u0022 stay what they are.
 *
 * @param decimal In the currency's smallest unit.
 */
@Generated("io.sagaz")
@NullMarked
public record Everything(boolean bool, int whole, long large, double real, BigDecimal decimal,
        String string, byte[] bytes, UUID uuid, Instant instant, LocalDate date, Duration duration,
        String json, Color color, Nested nested, Currency currency, List<Integer> ints,
        List<List<BigDecimal>> matrix, List<@Nullable String> gaps, Map<String, Nested> byName,
        Map<String, @Nullable Integer> gapsByName) {
    public static final Codec<Everything> CODEC = new Codec<Everything>() {
        @Override
        public void write(Everything value, PayloadWriter out) {
            out.record(() -> {
                out.field("bool", value.bool(), Codecs.BOOL);
                out.field("whole", value.whole(), Codecs.INT);
                out.field("large", value.large(), Codecs.LONG);
                out.field("real", value.real(), Codecs.DOUBLE);
                out.field("decimal", value.decimal(), Codecs.DECIMAL);
                out.field("string", value.string(), Codecs.STRING);
                out.field("bytes", value.bytes(), Codecs.BYTES);
                out.field("uuid", value.uuid(), Codecs.UUID);
                out.field("instant", value.instant(), Codecs.INSTANT);
                out.field("date", value.date(), Codecs.DATE);
                out.field("duration", value.duration(), Codecs.DURATION);
                out.field("json", value.json(), Codecs.JSON);
                out.field("color", value.color(), Color.CODEC);
                out.field("nested", value.nested(), Nested.CODEC);
                out.field("currency", value.currency(), Codecs.object(Currency.class));
                out.field("ints", value.ints(), Codecs.list(Codecs.INT));
                out.field("matrix", value.matrix(), Codecs.list(Codecs.list(Codecs.DECIMAL)));
                out.field("gaps", value.gaps(), Codecs.list(Codecs.optional(Codecs.STRING)));
                out.field("byName", value.byName(), Codecs.map(Nested.CODEC));
                out.field("gapsByName", value.gapsByName(),
                        Codecs.map(Codecs.optional(Codecs.INT)));
            });
        }

        @Override
        public Everything read(PayloadReader in) {
            return new Everything(
                    in.field("bool", Codecs.BOOL),
                    in.field("whole", Codecs.INT),
                    in.field("large", Codecs.LONG),
                    in.field("real", Codecs.DOUBLE),
                    in.field("decimal", Codecs.DECIMAL),
                    in.field("string", Codecs.STRING),
                    in.field("bytes", Codecs.BYTES),
                    in.field("uuid", Codecs.UUID),
                    in.field("instant", Codecs.INSTANT),
                    in.field("date", Codecs.DATE),
                    in.field("duration", Codecs.DURATION),
                    in.field("json", Codecs.JSON),
                    in.field("color", Color.CODEC),
                    in.field("nested", Nested.CODEC),
                    in.field("currency", Codecs.object(Currency.class)),
                    in.field("ints", Codecs.list(Codecs.INT)),
                    in.field("matrix", Codecs.list(Codecs.list(Codecs.DECIMAL))),
                    in.field("gaps", Codecs.list(Codecs.optional(Codecs.STRING))),
                    in.field("byName", Codecs.map(Nested.CODEC)),
                    in.field("gapsByName", Codecs.map(Codecs.optional(Codecs.INT))));
        }
    };

    public Everything(boolean bool, int whole, long large, double real, BigDecimal decimal,
            String string, byte[] bytes, UUID uuid, Instant instant, LocalDate date,
            Duration duration, String json, Color color, Nested nested, Currency currency,
            List<Integer> ints, List<List<BigDecimal>> matrix, List<@Nullable String> gaps,
            Map<String, Nested> byName, Map<String, @Nullable Integer> gapsByName) {
        this.bool = bool;
        this.whole = whole;
        this.large = large;
        this.real = real;
        this.decimal = Objects.requireNonNull(decimal, "decimal");
        this.string = Objects.requireNonNull(string, "string");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
        this.uuid = Objects.requireNonNull(uuid, "uuid");
        this.instant = Objects.requireNonNull(instant, "instant");
        this.date = Objects.requireNonNull(date, "date");
        this.duration = Objects.requireNonNull(duration, "duration");
        this.json = Objects.requireNonNull(json, "json");
        this.color = Objects.requireNonNull(color, "color");
        this.nested = Objects.requireNonNull(nested, "nested");
        this.currency = Objects.requireNonNull(currency, "currency");
        this.ints = List.copyOf(ints);
        this.matrix = List.copyOf(matrix);
        this.gaps = Collections.unmodifiableList(new ArrayList<>(gaps));
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        this.gapsByName = Collections.unmodifiableMap(new LinkedHashMap<>(gapsByName));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Everything that && this.bool == that.bool
                && this.whole == that.whole && this.large == that.large
                && Double.compare(this.real, that.real) == 0 && this.decimal.equals(that.decimal)
                && this.string.equals(that.string) && Arrays.equals(this.bytes, that.bytes)
                && this.uuid.equals(that.uuid) && this.instant.equals(that.instant)
                && this.date.equals(that.date) && this.duration.equals(that.duration)
                && this.json.equals(that.json) && this.color.equals(that.color)
                && this.nested.equals(that.nested) && this.currency.equals(that.currency)
                && this.ints.equals(that.ints) && this.matrix.equals(that.matrix)
                && this.gaps.equals(that.gaps) && this.byName.equals(that.byName)
                && this.gapsByName.equals(that.gapsByName);
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
                        this.instant,
                        this.date,
                        this.duration,
                        this.json,
                        this.color,
                        this.nested,
                        this.currency,
                        this.ints,
                        this.matrix,
                        this.gaps,
                        this.byName,
                        this.gapsByName);
    }
}
