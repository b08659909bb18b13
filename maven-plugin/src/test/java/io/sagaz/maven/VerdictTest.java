package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void countsTheErrorsOfOneFile() {
        assertThat(failure(false, errorIn("order.saga"))).isEqualTo("there is 1 error in order.saga");
        assertThat(failure(false, errorIn("order.saga"), errorIn("order.saga")))
                .isEqualTo("there are 2 errors in order.saga");
    }

    @Test
    void namesAFewFilesAndCountsTheRest() {
        assertThat(failure(false, errorIn("b.saga"), errorIn("a.saga"), errorIn("c.saga")))
                .isEqualTo("there are 3 errors in a.saga, b.saga, c.saga");
        assertThat(failure(false, errorIn("b.saga"), errorIn("a.saga"), errorIn("d.saga"), errorIn("c.saga")))
                .isEqualTo("there are 4 errors in a.saga, b.saga, c.saga and 1 more");
    }

    @Test
    void aWarningFailsTheBuildOnlyWhenToldTo() {
        assertThat(new Verdict(List.of(warningIn("order.saga")), false).failure())
                .isEmpty();
        assertThat(failure(true, warningIn("order.saga")))
                .isEqualTo("there is 1 warning in order.saga, and sagaz.failOnWarning makes the build fail");
    }

    @Test
    void warningsDoNotCountAsErrors() {
        assertThat(failure(true, warningIn("a.saga"), errorIn("order.saga")))
                .isEqualTo("there is 1 error in order.saga");
    }

    @Test
    void failsTheBuildInOneSentence() {
        Verdict good = new Verdict(List.of(), true);
        Verdict bad = new Verdict(List.of(errorIn("order.saga")), false);

        assertThatCode(good::enforce).doesNotThrowAnyException();
        assertThatThrownBy(bad::enforce)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is 1 error in order.saga")
                .hasNoCause();
    }

    private static String failure(boolean failOnWarning, Diagnostic... diagnostics) {
        return new Verdict(Stream.of(diagnostics).toList(), failOnWarning)
                .failure()
                .orElseThrow();
    }

    private static Diagnostic errorIn(String file) {
        return diagnostic(file, Code.NAME_NOT_FOUND);
    }

    private static Diagnostic warningIn(String file) {
        return diagnostic(file, Code.IMPORT_UNUSED);
    }

    private static Diagnostic diagnostic(String file, Code code) {
        return Diagnostic.at(new Span(file, Position.START, Position.START), code, "is wrong")
                .build();
    }
}
