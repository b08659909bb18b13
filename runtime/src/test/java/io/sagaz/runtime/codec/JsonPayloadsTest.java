package io.sagaz.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPayloadsTest {
    private final JsonPayloads json = new JsonPayloads();

    @Test
    void writesARecordFieldByField() {
        Order order = new Order("A-1", List.of(new Line("tea", 2), new Line("cup", 1)), null);

        String written = json.write(Order.CODEC, order);

        assertThat(written)
                .isEqualTo("{\"number\":\"A-1\",\"items\":[{\"product\":\"tea\",\"quantity\":2},"
                        + "{\"product\":\"cup\",\"quantity\":1}],\"note\":null}");
        assertThat(json.read(Order.CODEC, written)).isEqualTo(order);
    }

    @Test
    void readsFieldsInAnyOrderAndIgnoresOthers() {
        String text = " { \"new\":{\"number\":3}, \"note\":\"soon\" , \"items\":[], \"number\":\"A-1\" } ";

        assertThat(json.read(Order.CODEC, text)).isEqualTo(new Order("A-1", List.of(), "soon"));
    }

    @Test
    void readsAMissingFieldAsNothing() {
        assertThat(json.read(Order.CODEC, "{\"number\":\"A-1\",\"items\":[]}"))
                .isEqualTo(new Order("A-1", List.of(), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"number\":\"A\",\"items\":[{\"product\":\"a\",\"quantity\":1},{\"product\":\"b\"}]}"
                        + " | `items[1].quantity`: expected a whole number, found nothing",
                "{\"number\":\"A\",\"items\":[{\"product\":\"a\",\"quantity\":\"1\"}]}"
                        + " | `items[0].quantity`: expected a whole number, found a text",
                "{\"number\":\"A\",\"items\":[{\"product\":\"a\",\"quantity\":3000000000}]}"
                        + " | `items[0].quantity`: 3000000000 is no Int",
                "{\"number\":7,\"items\":[]} | `number`: expected a text, found a number",
                "{\"number\":null,\"items\":[]} | `number`: expected a text, found null",
                "{\"number\":\"A\",\"items\":{}} | `items`: expected a list, found a record",
                "{\"number\":\"A\",\"items\":[true]} | `items[0]`: expected a record, found a Bool",
                "[] | the payload: expected a record, found a list"
            })
    void saysWhatStandsWhereAndWhatIsExpected(String text, String message) {
        assertThatThrownBy(() -> json.read(Order.CODEC, text))
                .isInstanceOf(PayloadException.class)
                .hasMessage(message);
    }

    @Test
    void namesKeysOfMapsInPlaces() {
        Codec<Map<String, List<Integer>>> codec = Codecs.map(Codecs.list(Codecs.INT));

        assertThatThrownBy(() -> json.read(codec, "{\"ok\":[1],\"a b\":[1,\"x\"]}"))
                .hasMessage("`[\"a b\"][1]`: expected a whole number, found a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"a\":1",
                "[1,]",
                "[1] 2",
                "{} {}",
                "nul",
                "NaN",
                "'a'",
                "{a:1}",
                "// no\n1",
                "01",
                "1.",
                "\"\\x\"",
                "\"tab\tinside\"",
                "{\"a\":1,\"a\":2}"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> json.read(Codecs.JSON, text))
                .isInstanceOf(PayloadException.class)
                .hasMessageStartingWith("the payload: ");
        assertThatThrownBy(() -> json.write(Codecs.JSON, text)).isInstanceOf(PayloadException.class);
    }

    @Test
    void writesBytesInBase64() {
        byte[] bytes = {0, -1, 127, -128};

        assertThat(json.write(Codecs.BYTES, bytes)).isEqualTo("\"AP9/gA==\"");
        assertThat(json.read(Codecs.BYTES, "\"AP9/gA==\"")).isEqualTo(bytes);
        assertThatThrownBy(() -> json.read(Codecs.BYTES, "\"*\""))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("no base 64");
    }

    @Test
    void writesTimesInIsoForm() {
        assertThat(json.write(Codecs.INSTANT, Instant.parse("2026-03-01T10:00:00.5Z")))
                .isEqualTo("\"2026-03-01T10:00:00.500Z\"");
        assertThat(json.write(Codecs.DATE, LocalDate.of(2026, 3, 1))).isEqualTo("\"2026-03-01\"");
        assertThat(json.write(Codecs.DURATION, Duration.ofMinutes(90))).isEqualTo("\"PT1H30M\"");
    }

    @Test
    void keepsTextThatUtf8CannotCarry() {
        String text = "half \ud83d and whole \ud83d\ude9a, \udc00 \u0000 \u2028";

        String written = json.write(Codecs.STRING, text);

        assertThat(written).contains("half \\ud83d and whole \ud83d\ude9a, \\udc00");
        assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(json.read(Codecs.STRING, written)).isEqualTo(text);
    }

    @Test
    void keepsEmbeddedJsonAsItStands() {
        String embedded = "{ \"b\" : 1.500, \"a\":[ 1E5, -0.0, \"\\u00e4\\/\" ] }";
        Codec<Map<String, String>> codec = Codecs.map(Codecs.JSON);

        String written = json.write(codec, Map.of("json", " " + embedded + "\n"));

        assertThat(written).isEqualTo("{\"json\":" + embedded + "}");
        assertThat(json.read(codec, written)).containsEntry("json", embedded);
    }

    @Test
    @SuppressWarnings("NullAway") // It knows no nullness of type arguments.
    void tellsAnEmptyListFromNothing() {
        Codec<@Nullable List<Integer>> codec = Codecs.optional(Codecs.list(Codecs.INT));

        assertThat(json.read(codec, json.write(codec, List.of()))).isEmpty();
        assertThat(json.read(codec, json.write(codec, null))).isNull();
    }

    @Test
    void keepsListsAndMapsWithAbsentElements() {
        Codec<List<@Nullable String>> codec = Codecs.list(Codecs.optional(Codecs.STRING));
        List<@Nullable String> list = new ArrayList<>();
        list.add("a");
        list.add(null);

        assertThat(json.read(codec, json.write(codec, list))).isEqualTo(list);
        assertThatThrownBy(() -> json.read(codec, "[]").add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void writesAnImportedClassByJackson() {
        Codec<Parcel> codec = Codecs.object(Parcel.class);
        Parcel parcel = new Parcel("P-1", List.of(1.5, 2.0), TimeUnit.DAYS);

        String written = json.write(codec, parcel);

        assertThat(written).isEqualTo("{\"code\":\"P-1\",\"weights\":[1.5,2.0],\"unit\":\"DAYS\"}");
        assertThat(json.read(codec, written)).isEqualTo(parcel);
        assertThat(json.read(codec, "{\"code\":\"P-1\",\"later\":1}").code()).isEqualTo("P-1");
    }

    @Test
    void saysWhatJacksonCannotDo() {
        assertThatThrownBy(() -> json.read(Codecs.map(Codecs.object(Parcel.class)), "{\"p\":{\"weights\":3}}"))
                .isInstanceOf(PayloadException.class)
                .hasMessageStartingWith("`p`: no " + Parcel.class.getName() + ": ");
        assertThatThrownBy(() -> json.write(Codecs.object(Object.class), new Object()))
                .isInstanceOf(PayloadException.class)
                .hasMessageStartingWith("the payload: no JSON for a java.lang.Object: ");
        assertThatThrownBy(() -> json.read(Codecs.object(Parcel.class), "null"))
                .hasMessage("the payload: expected a " + Parcel.class.getName() + ", found null");
    }

    @Test
    void refusesNullWhereTheTypeIsNotOptional() {
        Order order = new Order(nothing(), List.of(), null);

        assertThatThrownBy(() -> json.write(Order.CODEC, order))
                .isInstanceOf(PayloadException.class)
                .hasMessage("`number`: is null, but its type isn't optional");
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }

    @Test
    void noticesCodecsThatWriteNoValueOrTwo() {
        assertThatThrownBy(() -> json.write(writing(out -> {}), "x"))
                .hasMessage("the payload: its codec writes no value");
        assertThatThrownBy(() -> json.write(
                        writing(out -> {
                            out.bool(true);
                            out.bool(true);
                        }),
                        "x"))
                .hasMessage("the payload: its codec writes a value too many");
        assertThatThrownBy(() -> json.write(writing(out -> out.field("a", "b", Codecs.STRING)), "x"))
                .hasMessage("the payload: its codec writes the field `a` outside of a record");
        assertThatThrownBy(() -> json.write(writing(out -> out.record(() -> out.bool(true))), "x"))
                .hasMessage("the payload: its codec writes a value too many");
        assertThatThrownBy(() -> json.write(
                        writing(out -> out.record(() -> {
                            out.field("a", "b", Codecs.STRING);
                            out.field("a", "b", Codecs.STRING);
                        })),
                        "x"))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("Duplicate field 'a'");
    }

    private static Codec<String> writing(java.util.function.Consumer<PayloadWriter> calls) {
        return new Codec<>() {
            @Override
            public void write(String value, PayloadWriter out) {
                calls.accept(out);
            }

            @Override
            public String read(PayloadReader in) {
                return in.text();
            }
        };
    }

    record Order(String number, List<Line> items, @Nullable String note) {
        @SuppressWarnings("NullAway") // It knows no nullness of type arguments.
        static final Codec<Order> CODEC = new Codec<>() {
            @Override
            public void write(Order order, PayloadWriter out) {
                out.record(() -> {
                    out.field("number", order.number(), Codecs.STRING);
                    out.field("items", order.items(), Codecs.list(Line.CODEC));
                    out.field("note", order.note(), Codecs.optional(Codecs.STRING));
                });
            }

            @Override
            public Order read(PayloadReader in) {
                return new Order(
                        in.field("number", Codecs.STRING),
                        in.field("items", Codecs.list(Line.CODEC)),
                        in.field("note", Codecs.optional(Codecs.STRING)));
            }
        };
    }

    record Line(String product, int quantity) {
        static final Codec<Line> CODEC = new Codec<>() {
            @Override
            public void write(Line line, PayloadWriter out) {
                out.record(() -> {
                    out.field("product", line.product(), Codecs.STRING);
                    out.field("quantity", line.quantity(), Codecs.INT);
                });
            }

            @Override
            public Line read(PayloadReader in) {
                return new Line(in.field("product", Codecs.STRING), in.field("quantity", Codecs.INT));
            }
        };
    }

    record Parcel(String code, List<Double> weights, TimeUnit unit) {}
}
