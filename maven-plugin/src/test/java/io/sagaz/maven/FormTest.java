package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @ParameterizedTest
    @CsvSource({"text,TEXT", "plain,PLAIN", "json,JSON", "sarif,SARIF"})
    void knowsItsWords(String word, Form form) throws MojoFailureException {
        assertThat(Form.parse(word)).isEqualTo(form);
    }

    @Test
    void saysWhichFormsThereAre() {
        assertThatThrownBy(() -> Form.parse("xml"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("sagaz.format is `xml`; it can be text, plain, json, sarif");
    }
}
