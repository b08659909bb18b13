package io.sagaz.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

/** Whatever the language can say survives being written and read, also through UTF-8. */
class CodecsTest {
    private final JsonPayloads json = new JsonPayloads();

    private <T extends @Nullable Object> T roundTrip(Codec<T> codec, T value) {
        byte[] stored = json.write(codec, value).getBytes(StandardCharsets.UTF_8);
        return json.read(codec, new String(stored, StandardCharsets.UTF_8));
    }

    @Property
    void bools(@ForAll boolean value) {
        assertThat(roundTrip(Codecs.BOOL, value)).isEqualTo(value);
    }

    @Property
    void ints(@ForAll int value) {
        assertThat(roundTrip(Codecs.INT, value)).isEqualTo(value);
    }

    @Property
    void longs(@ForAll long value) {
        assertThat(roundTrip(Codecs.LONG, value)).isEqualTo(value);
    }

    @Property
    void doublesToTheLastBit(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);

        assertThat(Double.doubleToLongBits(roundTrip(Codecs.DOUBLE, value))).isEqualTo(Double.doubleToLongBits(value));
    }

    @Property
    void decimalsWithTheirScale(@ForAll("decimals") BigDecimal value) {
        assertThat(roundTrip(Codecs.DECIMAL, value)).isEqualTo(value);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60));
        return Combinators.combine(digits, Arbitraries.integers().between(-10_000, 10_000))
                .as(BigDecimal::new);
    }

    @Property
    void texts(@ForAll @StringLength(max = 60) String value) {
        assertThat(roundTrip(Codecs.STRING, value)).isEqualTo(value);
    }

    @Property
    void textsOfHalfCharacters(@ForAll @CharRange(from = '\ud7f0', to = '\ue010') @StringLength(max = 9) String value) {
        assertThat(roundTrip(Codecs.STRING, value)).isEqualTo(value);
        assertThat(roundTrip(Codecs.map(Codecs.STRING), Map.of(value, value))).containsEntry(value, value);
    }

    @Property
    void bytes(@ForAll byte[] value) {
        assertThat(roundTrip(Codecs.BYTES, value)).isEqualTo(value);
    }

    @Property
    void uuids(@ForAll long high, @ForAll long low) {
        UUID value = new UUID(high, low);

        assertThat(roundTrip(Codecs.UUID, value)).isEqualTo(value);
    }

    @Property
    void times(@ForAll Instant instant, @ForAll LocalDate date, @ForAll Duration duration) {
        assertThat(roundTrip(Codecs.INSTANT, instant)).isEqualTo(instant);
        assertThat(roundTrip(Codecs.DATE, date)).isEqualTo(date);
        assertThat(roundTrip(Codecs.DURATION, duration)).isEqualTo(duration);
    }

    @Property
    void constants(@ForAll TimeUnit value) {
        assertThat(roundTrip(Codecs.enumeration(TimeUnit.values()), value)).isEqualTo(value);
    }

    @Property
    void listsAndMaps(@ForAll @Size(max = 4) Map<String, @Size(max = 4) List<@Size(max = 4) Map<String, Long>>> value) {
        assertThat(roundTrip(Codecs.map(Codecs.list(Codecs.map(Codecs.LONG))), value))
                .isEqualTo(value);
    }

    @Property
    @SuppressWarnings("NullAway") // It knows no nullness of type arguments.
    void absentAndPresentValues(@ForAll("lists") List<@Nullable String> values) {
        Codec<@Nullable String> codec = Codecs.optional(Codecs.STRING);

        assertThat(roundTrip(Codecs.list(codec), values)).isEqualTo(values);
        assertThat(roundTrip(codec, null)).isNull();
    }

    @Provide
    Arbitrary<List<@Nullable String>> lists() {
        return Arbitraries.strings().ofMaxLength(3).injectNull(0.3).list().ofMaxSize(5);
    }

    @Property
    void embeddedJson(@ForAll("jsonTexts") String value) {
        assertThat(roundTrip(Codecs.JSON, value)).isEqualTo(value);
        assertThat(roundTrip(Codecs.list(Codecs.JSON), List.of(value, value))).containsExactly(value, value);
    }

    @Provide
    Arbitrary<String> jsonTexts() {
        Arbitrary<String> scalars = Arbitraries.of(
                "null",
                "true",
                "false",
                "0",
                "-0.0",
                "1.50",
                "12e-3",
                "1E+400",
                "\"\"",
                "\"\\u00e4\\n\"",
                "\"\ud83d\ude9a\"");
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(list -> "[ " + String.join(" ,", list) + "]"),
                        Combinators.combine(inner, inner).as((a, b) -> "{\"a\": " + a + ",\n\"\" :" + b + " }")),
                0,
                4);
    }

    @Property
    void importedClasses(@ForAll @StringLength(max = 9) String name, @ForAll int number) {
        Imported value = new Imported(name, number, Map.of("k", new BigDecimal("1.50")));

        assertThat(roundTrip(Codecs.object(Imported.class), value)).isEqualTo(value);
    }

    /** Garbage is refused in words, never by an exception of another kind. */
    @Property
    void anyTextIsReadOrRefused(@ForAll("nearlyJson") String text) {
        for (Codec<?> codec : List.of(
                Codecs.BOOL,
                Codecs.INT,
                Codecs.DOUBLE,
                Codecs.DECIMAL,
                Codecs.STRING,
                Codecs.BYTES,
                Codecs.UUID,
                Codecs.INSTANT,
                Codecs.DURATION,
                Codecs.JSON,
                Codecs.list(Codecs.LONG),
                Codecs.map(Codecs.optional(Codecs.DATE)),
                Codecs.object(Imported.class))) {
            try {
                json.read(codec, text);
            } catch (PayloadException e) {
                assertThat(e).hasMessageMatching("(?s)(the payload|`.*`): .+");
            }
        }
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\\",
                        "u00e4",
                        "a",
                        "null",
                        "true",
                        "1",
                        "-",
                        ".",
                        "e9",
                        " ",
                        "PT1S",
                        "\"name\":",
                        "\u0000",
                        "\ud83d")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    record Imported(String name, int number, Map<String, BigDecimal> prices) {}
}
