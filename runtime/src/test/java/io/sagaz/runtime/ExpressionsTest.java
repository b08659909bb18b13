package io.sagaz.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExpressionsTest {
    @Test
    void anAbsentTargetHasAbsentFields() {
        String absent = null;

        assertThat(Expressions.safe(absent, String::length)).isNull();
        assertThat(Expressions.safe("four", String::length)).isEqualTo(4);
    }

    @Test
    void theRightSideServesWhereTheLeftIsAbsent() {
        String absent = null;

        assertThat(Expressions.orElse(absent, () -> "right")).isEqualTo("right");
        assertThat(Expressions.<String>orElse("left", () -> {
                    throw new AssertionError("evaluated");
                }))
                .isEqualTo("left");
    }

    @Test
    void takesAValueAsWhatItIsKnownToBe() {
        Object value = List.of("a");

        List<String> list = Expressions.cast(value);

        assertThat(list).containsExactly("a");
    }

    @Test
    void aPromisedValueIsThereOrTheEvaluationFails() {
        String absent = null;

        assertThat(Expressions.present("there")).isEqualTo("there");
        assertThatExceptionOfType(AbsentValueException.class).isThrownBy(() -> Expressions.present(absent));
        assertThat(Expressions.isAbsent(absent)).isTrue();
        assertThat(Expressions.isAbsent(0)).isFalse();
    }

    @Test
    void equalityIsThatOfValues() {
        assertThat(Expressions.equal(new BigDecimal("1.0"), new BigDecimal("1.00")))
                .isTrue();
        assertThat(Expressions.equal(1000, 1000)).isTrue();
        assertThat(Expressions.equal(0.0, -0.0)).isTrue();
        assertThat(Expressions.equal(Double.NaN, Double.NaN)).isTrue();
        assertThat(Expressions.equal(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
        assertThat(Expressions.equal(null, null)).isTrue();
        assertThat(Expressions.equal(null, BigDecimal.ZERO)).isFalse();
        assertThat(Expressions.equal("a", "b")).isFalse();
    }

    @Test
    void equalityOfListsAndMapsIsThatOfWhatIsInThem() {
        Codec<List<BigDecimal>> list = Codecs.list(Codecs.DECIMAL);
        Codec<Map<String, Integer>> map = Codecs.map(Codecs.INT);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);
        List<BigDecimal> absent = null;

        assertThat(Expressions.equal(list, List.of(new BigDecimal("1.0")), List.of(BigDecimal.ONE)))
                .isTrue();
        assertThat(Expressions.equal(list, List.of(BigDecimal.ONE), List.of())).isFalse();
        assertThat(Expressions.equal(list, List.of(), absent)).isFalse();
        assertThat(Expressions.equal(list, absent, absent)).isTrue();
        assertThat(Expressions.equal(map, Map.of("a", 1, "b", 2), other)).isTrue();
    }

    @Test
    void aListHasAnElementByItsValue() {
        Codec<List<Integer>> list = Codecs.list(Codecs.INT);

        assertThat(Expressions.isIn(new BigDecimal("2.0"), List.of(BigDecimal.ONE, new BigDecimal(2))))
                .isTrue();
        assertThat(Expressions.isIn(1, Arrays.asList(null, 1))).isTrue();
        assertThat(Expressions.isIn(1, List.of())).isFalse();
        assertThat(Expressions.isIn(list, List.of(1), Arrays.asList(null, List.of(1))))
                .isTrue();
        assertThat(Expressions.isIn(list, List.of(1), List.of(List.of(1, 1)))).isFalse();
    }

    @Test
    void aTextIsAsLongAsItHasCharacters() {
        assertThat(Expressions.size("na\u00efve")).isEqualTo(5);
        assertThat(Expressions.size("\ud83d\ude00!")).isEqualTo(2);
        assertThat(Expressions.size(List.of(1, 2))).isEqualTo(2);
        assertThat(Expressions.size(Map.of("a", 1))).isEqualTo(1);
    }
}
