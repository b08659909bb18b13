package io.sagaz.compiler.simulate;

import static io.sagaz.compiler.simulate.SagaBuilder.retry;
import static io.sagaz.compiler.simulate.SagaBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static final SagaDefinition SAGA = new SagaBuilder()
            .step(step("reserve").fails("OutOfStock", "Closed").undo())
            .step(step("ship").after("reserve").recover(retry(3)))
            .build();

    @Test
    void readsEveryOutcomeThatTheSimulatorLists() {
        for (String text : List.of("reserve=rejected:Closed", "reserve=compensation-fails", "ship=in-doubt/retry")) {
            assertThat(ScenarioReader.read(SAGA, List.of(text)).text()).isEqualTo(text);
        }
    }

    @Test
    void takesTheFirstErrorByNameToo() {
        assertThat(ScenarioReader.read(SAGA, List.of("reserve=rejected:OutOfStock")))
                .isEqualTo(ScenarioReader.read(SAGA, List.of("reserve=rejected")));
    }

    @Test
    void keepsTheOrder() {
        assertThat(ScenarioReader.read(SAGA, List.of("ship=in-doubt", "reserve=compensation-fails"))
                        .text())
                .isEqualTo("ship=in-doubt,reserve=compensation-fails");
    }

    @Test
    void refusesAnUnknownStepAndNamesTheNearest() {
        assertThatThrownBy(() -> read("reserv=rejected"))
                .isInstanceOf(UnknownScenarioException.class)
                .hasMessage("`Test` has no step `reserv`; did you mean `reserve`? Its steps are `reserve`, `ship`");
    }

    @Test
    void refusesAnUnknownOutcomeAndSaysWhatIsPossible() {
        assertThatThrownBy(() -> read("ship=in-dobut"))
                .isInstanceOf(UnknownScenarioException.class)
                .hasMessage("`ship` of `Test` can't end as `in-dobut`; did you mean `in-doubt`?"
                        + " Possible are `in-doubt`, `in-doubt/retry`, `cancel`");
    }

    @Test
    void saysWhatATimeoutIs() {
        assertThatThrownBy(() -> read("ship=timeout"))
                .hasMessageStartingWith("`ship` of `Test` can't end as `timeout`; a call that times out every time ends"
                        + " as `in-doubt`. Possible are");
    }

    @Test
    void refusesWhatIsNoPair() {
        assertThatThrownBy(() -> read("ship"))
                .hasMessage("`ship` is not a step and what becomes of it; write STEP=OUTCOME, such as"
                        + " `reserve=rejected`");
        assertThatThrownBy(() -> read("ship=")).hasMessageContaining("STEP=OUTCOME");
    }

    @Test
    void refusesTwoFailuresOfOneCall() {
        assertThatThrownBy(() -> ScenarioReader.read(SAGA, List.of("reserve=rejected", "reserve=in-doubt")))
                .hasMessage("`reserve=rejected` and `reserve=in-doubt` can't happen in one scenario");
    }

    private static Scenario read(String text) {
        return ScenarioReader.read(SAGA, List.of(text));
    }
}
