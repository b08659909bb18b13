package io.sagaz.compiler.simulate;

import static io.sagaz.compiler.simulate.SagaBuilder.other;
import static io.sagaz.compiler.simulate.SagaBuilder.retry;
import static io.sagaz.compiler.simulate.SagaBuilder.retryForever;
import static io.sagaz.compiler.simulate.SagaBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.simulate.Result.OperatorTask;
import io.sagaz.compiler.simulate.Result.Taken;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private static final SagaDefinition LINE = new SagaBuilder()
            .timeout(Duration.ofHours(2))
            .step(step("reserve").fails("OutOfStock", "Closed").undo())
            .step(step("charge").fails("Declined").pivot().verify().undo().after("reserve"))
            .step(step("ship")
                    .verify()
                    .after("charge")
                    .recover(retry(10), other("Post.send", "Full"), new Alternative.Manual("Ship by hand")))
            .step(step("notify").irreversible().after("ship").recover(new Alternative.Skip()))
            .build();

    private final Simulator simulator = new Simulator();

    @Test
    void endsWellWhenNothingGoesWrong() {
        Result result = simulator.run(LINE, Scenario.SMOOTH);

        assertThat(result.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(result.compensations()).isEmpty();
    }

    @Test
    void listsEachWayToFailOfEachStep() {
        assertThat(scenarios(LINE))
                .containsExactly(
                        "reserve=rejected",
                        "reserve=rejected:Closed",
                        "reserve=in-doubt",
                        "reserve=compensation-fails",
                        "reserve=cancel",
                        "reserve=deadline",
                        "charge=rejected",
                        "charge=in-doubt",
                        "charge=in-doubt:happened",
                        "charge=in-doubt:unanswered",
                        "charge=cancel",
                        "charge=deadline",
                        "ship=in-doubt",
                        "ship=in-doubt/retry",
                        "ship=in-doubt/retry/Post.send",
                        "ship=in-doubt/retry/Post.send:rejected",
                        "ship=in-doubt:happened/retry",
                        "ship=in-doubt:unanswered/retry",
                        "ship=in-doubt:unanswered/retry/Post.send",
                        "ship=in-doubt:unanswered/retry/Post.send:rejected",
                        "notify=in-doubt");
    }

    @Test
    void undoesWhatIsDoneWhenTheNextStepIsRejected() {
        Result result = run(LINE, "charge=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(result.compensations()).containsExactly(List.of("reserve"));
        assertThat(result.residue()).isEmpty();
    }

    @Test
    void goesOnWhenVerifyFindsThatAPivotInDoubtHappened() {
        Result result = run(LINE, "charge=in-doubt:happened");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(result.verified()).containsExactly(new Result.Verified("charge", CallFailure.Answer.HAPPENED));
    }

    @Test
    void asksAnOperatorWhenVerifyGivesNoAnswer() {
        Result result = run(LINE, "charge=in-doubt:unanswered");

        assertThat(result.status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(result.tasks()).extracting(OperatorTask::step).containsExactly("charge");
    }

    @Test
    void takesTheAlternativesOneAfterAnother() {
        assertThat(run(LINE, "ship=in-doubt").recovery()).containsExactly(new Taken("ship", "retry"));
        assertThat(run(LINE, "ship=in-doubt/retry").recovery())
                .containsExactly(new Taken("ship", "retry"), new Taken("ship", "Post.send"));

        Result last = run(LINE, "ship=in-doubt/retry/Post.send");

        assertThat(last.recovery()).extracting(Taken::alternative).containsExactly("retry", "Post.send", "manual");
        assertThat(last.status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(last.tasks()).containsExactly(new OperatorTask("ship", "Ship by hand"));
    }

    @Test
    void asksAboutACallInDoubtBeforeAnotherOperationIsTried() {
        Result result = run(LINE, "ship=in-doubt:happened/retry");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(result.recovery()).containsExactly(new Taken("ship", "retry"));
    }

    @Test
    void suspendsWhenACompensationFails() {
        Result result = run(LINE, "reserve=compensation-fails");

        assertThat(result.scenario().trigger().map(Injection::text)).contains("charge=rejected");
        assertThat(result.status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(result.compensations()).isEmpty();
        assertThat(result.tasks()).extracting(OperatorTask::step).containsExactly("reserve");
    }

    @Test
    void goesOnWithOtherCompensationsWhenOneFails() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("hotel").undo())
                .step(step("flight").undo())
                .step(step("pay").fails("Declined").pivot().after("hotel", "flight"))
                .build();

        Result result = run(saga, "hotel=compensation-fails", "pay=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(result.compensations()).containsExactly(List.of("flight"));
    }

    @Test
    void findsNoTriggerForACompensationThatNoFailureLeadsTo() {
        Scenario scenario = ScenarioReader.read(LINE, List.of("charge=compensation-fails"));

        assertThat(simulator.withTrigger(LINE, scenario)).isEmpty();
    }

    @Test
    void undoesIndependentStepsAtOnceAndDependentOnesBefore() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("hotel").undo())
                .step(step("flight").undo())
                .step(step("seat").after("flight"))
                .step(step("meal").undo().after("seat"))
                .step(step("pay").fails("Declined").pivot().after("hotel", "meal"))
                .build();

        Result result = run(saga, "pay=rejected");

        assertThat(result.compensations()).containsExactly(List.of("hotel", "meal"), List.of("flight"));
        assertThat(result.residue()).containsExactly("seat");
    }

    @Test
    void letsAllHappenThatDoesNotNeedTheFailingStep() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("hotel").fails("Full").undo())
                .step(step("flight").undo())
                .step(step("seat").undo().after("flight"))
                .step(step("pay").pivot().after("hotel", "seat"))
                .build();

        assertThat(run(saga, "hotel=rejected").compensations()).containsExactly(List.of("seat"), List.of("flight"));
    }

    @Test
    void cancelsBeforeTheCommitAndNotAfterIt() {
        assertThat(run(LINE, "reserve=cancel").status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(run(LINE, "reserve=cancel").compensations()).containsExactly(List.of("reserve"));
        assertThat(run(LINE, "charge=cancel").status()).isEqualTo(SagaStatus.COMPLETED);

        Result late = run(LINE, "ship=cancel");

        assertThat(late.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(late.refusal()).isPresent();
    }

    @Test
    void passesTheDeadlineOnlyWhereTheSagaHasOne() {
        assertThat(run(LINE, "reserve=deadline").status()).isEqualTo(SagaStatus.COMPENSATED);

        SagaDefinition timeless = new SagaBuilder().step(step("reserve").undo()).build();

        assertThat(scenarios(timeless)).doesNotContain("reserve=deadline").contains("reserve=cancel");
    }

    @Test
    void interruptsAfterTheGracePeriodAndNeverWhenItWaitsForAll() {
        SagaBuilder saga = new SagaBuilder().step(step("reserve").undo());

        Result grace =
                run(saga.onFailure(new OnFailure.Grace(Duration.ofSeconds(5))).build(), "reserve=cancel");
        Result all = run(saga.onFailure(new OnFailure.WaitAll()).build(), "reserve=cancel");

        assertThat(grace.compensations()).containsExactly(List.of("reserve"));
        assertThat(all.compensations()).containsExactly(List.of("reserve"));
    }

    @Test
    void aCallThatIsRetriedForEverIsNeverInDoubt() {
        RetryPolicy forever = new RetryPolicy(OptionalInt.empty(), new Pace.Every(Duration.ofSeconds(1)), List.of());
        SagaDefinition saga = new SagaBuilder()
                .step(step("reserve").fails("OutOfStock").undo().retry(forever))
                .build();

        assertThat(scenarios(saga)).containsExactly("reserve=rejected", "reserve=cancel");
    }

    @Test
    void aQueryAndATransactionalCallFailWithoutDoubt() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("look").kind(OperationKind.QUERY))
                .step(step("book").kind(OperationKind.TRANSACTIONAL).undo().after("look"))
                .build();

        assertThat(scenarios(saga)).contains("look=faulted", "book=faulted").noneMatch(it -> it.contains("in-doubt"));
        assertThat(run(saga, "book=faulted").compensations()).isEmpty();
        assertThat(run(saga, "book=faulted").residue()).isEmpty();
    }

    @Test
    void recoversBesideThePivotAfterTheCommit() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("pay").pivot())
                .step(step("mail").recover(retryForever()))
                .build();

        Result result = run(saga, "mail=in-doubt");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(result.recovery()).containsExactly(new Taken("mail", "retry"));
    }

    @Test
    void saysWhichCallMayStandBesideTheAlternativeThatWasTaken() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("pay").fails("Declined").pivot())
                .step(step("ship").after("pay").recover(other("Post.send"), new Alternative.Manual("Ship by hand")))
                .build();

        assertThat(run(saga, "ship=in-doubt").doubts())
                .extracting(Result.Doubt::step)
                .containsExactly("ship");
        assertThat(run(saga, "ship=in-doubt/Post.send").doubts())
                .hasSize(2)
                .last()
                .extracting(Result.Doubt::operation)
                .isEqualTo("Post.send");
        assertThat(run(saga, "pay=rejected").doubts()).isEmpty();
    }

    @Test
    void endsPartiallyCommittedWhereTheListSaysCompensate() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("pay").pivot())
                .step(step("gift").undo().after("pay").recover(new Alternative.Skip()))
                .step(step("ship").after("gift").fails("Lost").recover(new Alternative.Compensate()))
                .build();

        Result result = run(saga, "ship=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.PARTIALLY_COMMITTED);
        assertThat(result.compensations()).containsExactly(List.of("gift"));
        assertThat(result.recovery()).containsExactly(new Taken("ship", "compensate"));
    }

    @Test
    void rollsBackThroughThePivot() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("reserve").undo())
                .step(step("pay").pivot().undo().after("reserve"))
                .step(step("ship").after("pay").fails("Lost").recover(new Alternative.Rollback()))
                .build();

        Result result = run(saga, "ship=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(result.compensations()).containsExactly(List.of("pay"), List.of("reserve"));
    }

    @Test
    void suspendsForACompensationByHand() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("letter").undoByHand("Fetch the letter back"))
                .step(step("pay").pivot().fails("Declined").after("letter"))
                .build();

        Result result = run(saga, "pay=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(result.tasks()).containsExactly(new OperatorTask("letter", "Fetch the letter back"));
    }

    @Test
    void runsTwoFailuresAtOnce() {
        SagaDefinition saga = new SagaBuilder()
                .step(step("hotel").fails("Full").undo())
                .step(step("flight").fails("Full").undo())
                .step(step("pay").pivot().after("hotel", "flight"))
                .build();

        assertThat(run(saga, "hotel=rejected", "flight=rejected").compensations())
                .isEmpty();
        assertThat(run(saga, "hotel=rejected", "flight=in-doubt").compensations())
                .containsExactly(List.of("flight"));
    }

    @Test
    void saysWhatItNeverCameTo() {
        Result result = run(LINE, "reserve=rejected", "charge=rejected");

        assertThat(result.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(result.unreached()).containsExactly("charge=rejected");
    }

    private Result run(SagaDefinition saga, String... fail) {
        Scenario scenario = ScenarioReader.read(saga, List.of(fail));
        return simulator.run(saga, simulator.withTrigger(saga, scenario).orElseThrow());
    }

    private List<String> scenarios(SagaDefinition saga) {
        return simulator.simulate(saga, call -> Optional.empty()).scenarios().stream()
                .map(result -> result.scenario().text())
                .toList();
    }
}
