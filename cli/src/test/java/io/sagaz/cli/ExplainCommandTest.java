package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Explanations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainCommandTest {
    @ParameterizedTest
    @EnumSource(Code.class)
    void printsThePageOfEachCode(Code code) {
        Run run = Run.sagaz("explain", code.text());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Explanations.page(code).orElseThrow());
    }

    @Test
    void takesTheNumberAlone() {
        assertThat(Run.sagaz("explain", "501")).isEqualTo(Run.sagaz("explain", "SAGA0501"));
    }

    @Test
    void refusesAnUnknownCodeAndNamesThoseASlipAway() {
        Run run = Run.sagaz("explain", "SAGA0522");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("no code `SAGA0522`; did you mean", "SAGA0521")
                .doesNotContain("SAGA0518");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void namesNoCodeWhereNoneIsASlipAway() {
        Run run = Run.sagaz("explain", "9999");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("there is no code `9999`; a message names its code, as in `error[SAGA0")
                .doesNotContain("did you mean");
    }

    @Test
    void refusesWhatIsNoCode() {
        Run run = Run.sagaz("explain", "everything");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("`everything` is not a code", "SAGA0");
    }

    @Test
    void wantsACode() {
        assertThat(Run.sagaz("explain").status()).isEqualTo(2);
    }
}
