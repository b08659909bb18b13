package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.Rejection;
import io.sagaz.runtime.SagaEvent;
import io.sagaz.runtime.codec.JsonPayloads;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records, enums, errors and events as they come out of javac. */
final class GeneratedValuesTest {
    private static final String PACKAGE = "demo.values.";
    private static final JsonPayloads PAYLOADS = new JsonPayloads();

    private static JavaCompilation java;

    @BeforeAll
    static void compile() throws Exception {
        java = JavaCompilation.of(GoldenCase.of("values").model());
    }

    @Test
    void everythingSurvivesItsCodec() {
        Object everything = everything(new byte[] {1, 2, 3}, List.of(1, 2));

        Object read = roundTrip("Everything", everything);

        assertThat(read).isEqualTo(everything).hasSameHashCodeAs(everything);
    }

    @Test
    void absentFieldsStayAbsent() {
        Object nothing = java.create(PACKAGE + "Perhaps", new Object[15]);

        assertThat(roundTrip("Perhaps", nothing)).isEqualTo(nothing);
        assertThat(read("Perhaps", "{}")).isEqualTo(nothing);
    }

    @Test
    void optionalFieldsThatAreThereSurvive() {
        Object perhaps = java.create(
                PACKAGE + "Perhaps",
                true,
                1,
                2L,
                0.5,
                new BigDecimal("1.50"),
                "text",
                new byte[] {4},
                new UUID(1, 2),
                "{\"a\":1}",
                color("RED"),
                nested("in"),
                Currency.getInstance("EUR"),
                List.of(1),
                Arrays.asList(1, null),
                null);

        assertThat(roundTrip("Perhaps", perhaps)).isEqualTo(perhaps);
    }

    @Test
    void fieldsThatAreNotThereHaveTheirDefaults() {
        Object defaults = read("Defaults", "{}");

        assertThat(defaults)
                .hasToString("Defaults[count=1, big=5000000000, price=0.50, ratio=0.5, name=a \"b\" \\ \n ü,"
                        + " active=true, pause=PT1M30S, color=RED, colors=[RED, GREEN], none=[], perhaps=null]");
    }

    @Test
    void fieldsWithoutDefaultAreMissed() {
        assertThatThrownBy(() -> read("Nested", "{}"))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("text");
    }

    @Test
    void recordsWithBytesAreEqualByTheirContent() {
        assertThat(everything(new byte[] {1}, List.of())).isEqualTo(everything(new byte[] {1}, List.of()));
        assertThat(everything(new byte[] {1}, List.of())).isNotEqualTo(everything(new byte[] {2}, List.of()));
    }

    @Test
    void recordsKeepACopyOfTheirLists() {
        List<Integer> ints = new ArrayList<>(List.of(1));
        Object everything = everything(new byte[0], ints);

        ints.add(2);

        assertThat(everything.toString()).contains("ints=[1],");
    }

    @Test
    void recordsRefuseNullWhereItHasNoPlace() {
        assertThatThrownBy(() -> java.create(PACKAGE + "Nested", null, null))
                .rootCause()
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }

    @Test
    void errorsCarryTheirFieldsAndSayThem() {
        Rejection failed = failed("full");

        assertThat(failed)
                .hasMessage("Failed[reason=full, count=2, ratio=null, bytes=[7], nested=Nested[text=in, inner=null],"
                        + " items=[a, null], color=BLUE]");
        assertThat(failed.errorType().name()).isEqualTo("demo.values.Failed");
        assertThat(roundTrip("Failed", failed)).isEqualTo(failed).hasSameHashCodeAs(failed);
        assertThat(failed).isNotEqualTo(failed("empty"));
    }

    @Test
    void errorsWithoutFieldsAreEqual() {
        Object bare = java.create(PACKAGE + "Bare");

        assertThat(roundTrip("Bare", bare)).isEqualTo(bare).hasSameHashCodeAs(bare);
        assertThat(bare).isNotEqualTo(failed("x"));
    }

    @Test
    void equalRecordsAreOneKey() {
        Object shelf = java.create(PACKAGE + "Shelf", "a", new BigDecimal("1.50"), new byte[] {1});
        Object equal = java.create(PACKAGE + "Shelf", "a", new BigDecimal("1.5"), new byte[] {1});
        SagaEvent placed = (SagaEvent) java.create(PACKAGE + "Placed", shelf);

        assertThat(placed.eventKey())
                .isEqualTo(((SagaEvent) java.create(PACKAGE + "Placed", equal)).eventKey())
                .contains("{row:\"a\",height:1.5,mark:\"AQ==\",}");
    }

    @Test
    void eventsKnowTopicAndKey() {
        SagaEvent moved = (SagaEvent) java.create(PACKAGE + "Moved", "a", "b");
        SagaEvent counted = (SagaEvent) java.create(PACKAGE + "Counted", new BigDecimal("1.500"), new byte[] {1});
        SagaEvent ticked = (SagaEvent) java.create(PACKAGE + "Ticked", Instant.EPOCH);

        assertThat(moved.eventType().topic()).isEqualTo("demo.values.Moved");
        assertThat(moved.eventKey()).contains("b");
        assertThat(counted.eventType().topic()).isEqualTo("counts");
        assertThat(counted.eventKey()).contains("1.5");
        assertThat(ticked.eventKey()).isEmpty();
        assertThat(roundTrip("Counted", counted)).isEqualTo(counted);
    }

    private static Object everything(byte[] bytes, List<Integer> ints) {
        Map<String, Object> byName = new LinkedHashMap<>();
        byName.put("b", nested("x"));
        byName.put("a", nested("y"));
        Map<String, Object> gapsByName = new LinkedHashMap<>();
        gapsByName.put("none", null);
        gapsByName.put("some", 1);
        return java.create(
                PACKAGE + "Everything",
                true,
                -1,
                Long.MAX_VALUE,
                0.1,
                new BigDecimal("19.90"),
                "text \"ü\"",
                bytes,
                new UUID(3, 4),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                LocalDate.parse("2026-02-28"),
                Duration.ofMillis(1500),
                "[1,null]",
                color("GREEN"),
                java.create(PACKAGE + "Nested", "out", nested("in")),
                Currency.getInstance("NOK"),
                ints,
                List.of(List.of(new BigDecimal("1.0")), List.of()),
                Arrays.asList("a", null),
                byName,
                gapsByName);
    }

    private static Rejection failed(String reason) {
        return (Rejection) java.create(
                PACKAGE + "Failed",
                reason,
                2,
                null,
                new byte[] {7},
                nested("in"),
                Arrays.asList("a", null),
                color("BLUE"));
    }

    private static Object nested(String text) {
        return java.create(PACKAGE + "Nested", text, null);
    }

    private static Object color(String name) {
        return java.constant(PACKAGE + "Color", name);
    }

    private static Object roundTrip(String type, Object value) {
        Codec<Object> codec = java.constant(PACKAGE + type, "CODEC");
        return PAYLOADS.read(codec, PAYLOADS.write(codec, value));
    }

    private static Object read(String type, String json) {
        Codec<Object> codec = java.constant(PACKAGE + type, "CODEC");
        return PAYLOADS.read(codec, json);
    }
}
