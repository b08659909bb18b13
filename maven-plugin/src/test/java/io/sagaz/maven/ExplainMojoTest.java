package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainMojoTest {
    private final RecordingLog log = new RecordingLog();

    @ParameterizedTest
    @ValueSource(strings = {"SAGA0501", "saga0501", "0501", "501"})
    void showsThePageOfACodeHoweverItIsWritten(String code) throws MojoFailureException {
        goal(code).execute();

        assertThat(log.messages("INFO")).singleElement().asString().contains("SAGA0501", "recover", "pivot");
    }

    @Test
    void namesTheNearestToACodeThatDoesNotExist() {
        assertThatThrownBy(goal("SAGA05O1")::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is no code `SAGA05O1`; did you mean `SAGA0501`?");
    }

    @Test
    void listsTheCodesThereAre() {
        assertThatThrownBy(goal("deadlock")::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is no code `deadlock`");

        assertThat(log.messages("INFO"))
                .singleElement()
                .asString()
                .contains("SAGA0001  missing", "SAGA0501  fallible after pivot");
    }

    @Test
    void saysHowToAsk() {
        assertThatThrownBy(goal(null)::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("say which code, such as -Dsagaz.code=SAGA0501");
    }

    private ExplainMojo goal(@Nullable String code) {
        ExplainMojo goal = new ExplainMojo();
        goal.code = code;
        goal.setLog(log);
        return goal;
    }
}
