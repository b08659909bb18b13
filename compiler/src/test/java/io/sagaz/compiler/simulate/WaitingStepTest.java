package io.sagaz.compiler.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.Workspace;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingStepTest {
    private static final SagaDefinition TRIP = Workspace.empty()
            .with("trip.saga", """
                            namespace demo
                            service Hotels {
                                book(): Uuid
                                cancel(request: Uuid)
                                charge()
                            }
                            saga Trip(nap: Duration) {
                                timeout 3d
                                signal Approved
                                signal Paid
                                step hotel = Hotels.book()
                                    compensate Hotels.cancel(hotel.key)
                                step rest = wait nap
                                step approval = await Approved within 2d
                                step payment = await Paid
                                pivot step charge = Hotels.charge()
                                step later = await Paid within 1d else skip
                            }
                            """)
            .analyse()
            .model()
            .sagas()
            .get(0)
            .definition();

    private static Result run(String... fail) {
        return new Simulator().run(TRIP, ScenarioReader.read(TRIP, List.of(fail)));
    }

    @Test
    void signalsComeUnlessTheScenarioSaysOtherwise() {
        assertThat(run().status()).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    void signalThatDoesNotComeInTimeFailsTheSaga() {
        Result result = run("approval=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(result.compensations()).containsExactly(List.of("hotel"));
        assertThat(result.unreached()).isEmpty();
    }

    @Test
    void signalThatIsNotNeededMayStayAway() {
        assertThat(run("later=rejected").status()).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    void waitIsOverWhenTheSagaIsCancelled() {
        for (String step : List.of("rest", "approval", "payment")) {
            Result result = run(step + "=cancel");

            assertThat(result.status()).as(step).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(result.unreached()).as(step).isEmpty();
        }
    }

    @Test
    void whatIsTriedIsWhatCanHappen() {
        assertThat(new Simulator()
                        .simulate(TRIP, call -> Optional.empty()).scenarios().stream()
                                .map(result -> result.scenario().text()))
                .contains("rest=cancel", "approval=rejected", "approval=deadline", "payment=cancel", "later=rejected")
                .doesNotContain("rest=rejected", "payment=rejected", "later=cancel");
    }

    @Test
    void waitCannotFailByItself() {
        assertThatThrownBy(() -> run("rest=rejected"))
                .hasMessage("`rest` of `Trip` can't end as `rejected`. Possible are `cancel`, `deadline`");
        assertThatThrownBy(() -> run("approval=rejected:Late"))
                .hasMessageStartingWith("`approval` of `Trip` can't end as `rejected:Late`");
    }
}
