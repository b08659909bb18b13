package io.sagaz.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
