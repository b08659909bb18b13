package io.sagaz.compiler.java;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value of each type that a generated file may name, in a list two; what is optional in it is absent. */
final class SampleValues {
    /** A {@code Json} is a string in Java, so this is any string. */
    private static final String JSON_TOO = "1";

    private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(
            Map.entry(String.class, JSON_TOO),
            Map.entry(UUID.class, new UUID(1, 2)),
            Map.entry(BigDecimal.class, BigDecimal.TEN),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(byte[].class, new byte[] {1, 2}),
            Map.entry(Currency.class, Currency.getInstance("EUR")),
            Map.entry(Locale.class, Locale.ROOT),
            Map.entry(URI.class, URI.create("sample:value")),
            Map.entry(TimeZone.class, TimeZone.getTimeZone("UTC")),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(double.class, 1.0),
            Map.entry(Double.class, 1.0));

    private SampleValues() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object[] parts = all(generic.getActualTypeArguments());
            return generic.getRawType() == Map.class ? Map.of(parts[0], parts[1]) : List.of(parts[0], parts[0]);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return Map.of("sample", of(generic.getActualTypeArguments()[1]));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no sample of " + type);
        }
        if (SIMPLE.containsKey(plain)) {
            return SIMPLE.get(plain);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : create(plain);
    }

    /** With a sample for each parameter. */
    static Object[] all(Type... types) {
        return Arrays.stream(types).map(SampleValues::of).toArray();
    }

    private static Object create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            return constructor.newInstance(Arrays.stream(constructor.getAnnotatedParameterTypes())
                    .map(it -> it.isAnnotationPresent(Nullable.class) ? null : of(it.getType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the generated class has not what it should", e);
        }
    }
}
