package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @Test
    void writesTheLineAsJavacsWouldStandInAMavenLog() {
        Position start = new Position(100, 61, 10);
        Span span = new Span("shop/order.saga", start, start);
        Diagnostic diagnostic = Diagnostic.at(span, Code.NAME_NOT_FOUND, "`Paymnts` is not known here")
                .build();
        Path folder = Path.of("src", "..", "sagas").toAbsolutePath();

        assertThat(Form.line(diagnostic, folder))
                .isEqualTo(Path.of("sagas").toAbsolutePath().resolve("shop/order.saga")
                        + ":[61,10] error[SAGA0102]: `Paymnts` is not known here");
    }

    @ParameterizedTest
    @CsvSource({"text,TEXT", "plain,PLAIN", "json,JSON"})
    void knowsItsWords(String word, Form form) throws MojoFailureException {
        assertThat(Form.parse(word)).isEqualTo(form);
    }

    @Test
    void saysWhichFormsThereAre() {
        assertThatThrownBy(() -> Form.parse("xml"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("sagaz.format is `xml`; it can be text, plain, json");
    }
}
