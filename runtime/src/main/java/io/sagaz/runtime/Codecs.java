package io.sagaz.runtime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of the language's own types. */
public final class Codecs {
    public static final Codec<Boolean> BOOL = of((out, value) -> out.bool(value), PayloadReader::bool);
    public static final Codec<Integer> INT = of((out, value) -> out.integer(value), in -> narrow(in.integer()));
    public static final Codec<Long> LONG = of((out, value) -> out.integer(value), PayloadReader::integer);
    public static final Codec<Double> DOUBLE = of((out, value) -> out.real(value), PayloadReader::real);
    public static final Codec<BigDecimal> DECIMAL = of(PayloadWriter::decimal, PayloadReader::decimal);
    public static final Codec<String> STRING = of(PayloadWriter::text, PayloadReader::text);
    public static final Codec<byte[]> BYTES = of(PayloadWriter::bytes, PayloadReader::bytes);
    public static final Codec<UUID> UUID = text(id -> id.toString(), java.util.UUID::fromString);
    public static final Codec<Instant> INSTANT = text(Instant::toString, Instant::parse);
    public static final Codec<LocalDate> DATE = text(LocalDate::toString, LocalDate::parse);
    public static final Codec<Duration> DURATION = text(Duration::toString, Duration::parse);
    /** A JSON text. */
    public static final Codec<String> JSON = of(PayloadWriter::json, PayloadReader::json);

    private Codecs() {}

    public static <T extends @Nullable Object> Codec<List<T>> list(Codec<T> element) {
        return of((out, value) -> out.list(value, element), in -> in.list(element));
    }

    public static <T extends @Nullable Object> Codec<Map<String, T>> map(Codec<T> element) {
        return of((out, value) -> out.map(value, element), in -> in.map(element));
    }

    /** A value that may be absent: null in Java. */
    public static <T> Codec<@Nullable T> optional(Codec<T> present) {
        return new OptionalCodec<>(present);
    }

    /** @param values all constants, as {@code values()} gives them; written as {@code toString()} has them */
    public static <E extends Enum<E>> Codec<E> enumeration(E[] values) {
        // Not by their names: a constant that Java reserves has another one there than in the language.
        return text(Enum::toString, name -> {
            for (E value : values) {
                if (value.toString().equals(name)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("no constant " + name);
        });
    }

    /** An imported Java class, by Jackson. */
    public static <T> Codec<T> object(Class<T> type) {
        return of(PayloadWriter::object, in -> in.object(type));
    }

    private static int narrow(long value) {
        if (value != (int) value) {
            throw new PayloadException(value + " is no Int");
        }
        return (int) value;
    }

    private static <T> Codec<T> text(Function<T, String> print, Function<String, T> parse) {
        return of((out, value) -> out.text(print.apply(value)), in -> {
            String text = in.text();
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new PayloadException("`" + text + "` can't be read: " + e.getMessage(), e);
            }
        });
    }

    private static <T> Codec<T> of(
            java.util.function.BiConsumer<PayloadWriter, T> writer, Function<PayloadReader, T> reader) {
        return new Codec<>() {
            @Override
            public void write(T value, PayloadWriter out) {
                writer.accept(out, value);
            }

            @Override
            public T read(PayloadReader in) {
                return reader.apply(in);
            }
        };
    }

    // NullAway knows nullness of type arguments only in JSpecify mode, which this JDK's compiler can't run.
    @SuppressWarnings("NullAway")
    private record OptionalCodec<T>(Codec<T> present) implements Codec<@Nullable T> {
        @Override
        public void write(@Nullable T value, PayloadWriter out) {
            if (value == null) {
                out.nothing();
            } else {
                present.write(value, out);
            }
        }

        @Override
        public @Nullable T read(PayloadReader in) {
            return in.isNothing() ? null : present.read(in);
        }
    }
}
