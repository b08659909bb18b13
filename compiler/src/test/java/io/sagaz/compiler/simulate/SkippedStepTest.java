package io.sagaz.compiler.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.Workspace;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkippedStepTest {
    private static final SagaDefinition GIFT = Workspace.empty()
            .with("gift.saga", """
                            namespace demo
                            error NoAddress
                            service Shop {
                                reserve(): Uuid
                                wrap()
                                send() fails NoAddress
                                undo(request: Uuid)
                            }
                            saga Gift(wrapped: Bool) {
                                step reserve = Shop.reserve()
                                    compensate Shop.undo(reserve.key)
                                step wrap = Shop.wrap()
                                    when wrapped
                                    compensate Shop.undo(wrap.key)
                                pivot step send = Shop.send()
                            }
                            """)
            .analyse()
            .model()
            .sagas()
            .get(0)
            .definition();

    private static Result run(String... fail) {
        return new Simulator().run(GIFT, ScenarioReader.read(GIFT, List.of(fail)));
    }

    @Test
    void conditionHoldsUnlessTheScenarioSaysOtherwise() {
        assertThat(run("send=rejected").compensations()).containsExactly(List.of("wrap"), List.of("reserve"));
    }

    @Test
    void skippedStepIsNotUndone() {
        Result result = run("wrap=skipped", "send=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(result.compensations()).containsExactly(List.of("reserve"));
        assertThat(result.unreached()).isEmpty();
    }

    @Test
    void everyConditionIsTriedBothWays() {
        assertThat(new Simulator()
                        .simulate(GIFT, call -> Optional.empty()).scenarios().stream()
                                .map(result -> result.scenario().text() + " " + result.status()))
                .contains("wrap=skipped COMPLETED")
                .doesNotContain("reserve=skipped COMPLETED", "send=skipped COMPLETED");
    }

    @Test
    void skippedStepCannotFailAsWell() {
        assertThatThrownBy(() -> run("wrap=skipped", "wrap=in-doubt"))
                .hasMessage("`wrap=skipped` and `wrap=in-doubt` can't happen in one scenario");
    }
}
