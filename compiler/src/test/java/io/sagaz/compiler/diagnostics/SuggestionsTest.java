package io.sagaz.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("reserve", "release", "charge", "id", "Order");

    @Test
    void findsWhatIsASlipAway() {
        assertThat(Suggestions.nearest("reserv", NAMES)).contains("reserve");
        assertThat(Suggestions.nearest("chagre", NAMES)).contains("charge");
        assertThat(Suggestions.nearest("order", NAMES)).contains("Order");
    }

    @Test
    void findsNothingFarAway() {
        assertThat(Suggestions.nearest("dispatch", NAMES)).isEmpty();
        assertThat(Suggestions.nearest("xy", NAMES)).isEmpty();
        assertThat(Suggestions.nearest("", NAMES)).isEmpty();
        assertThat(Suggestions.nearest("charge", List.of("charge"))).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrder() {
        assertThat(Suggestions.nearest("shipb", List.of("shipc", "shipa"))).contains("shipa");
        assertThat(Suggestions.nearest("shipb", List.of("shipa", "shipc"))).contains("shipa");
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertThat(Suggestions.distance("abcd", "acbd")).isEqualTo(1);
        assertThat(Suggestions.distance("abc", "")).isEqualTo(3);
        assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    }
}
