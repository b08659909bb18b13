package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.compensate;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.Alternatives.ownRollback;
import static io.sagaz.kernel.generators.Alternatives.skip;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Section 3, fan-out: one step for each element of a list. */
class FanOutTest {
    private static final int MANY = 10_000;

    @Test
    void runsAtMostSoManyElementsAtOnceInTheirOrder() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(2, 0)).build());
        assertThat(run.owed()).containsExactly("evaluate f");

        run.elements("f", 3);
        assertThat(run.owed()).containsExactly("dispatch f[0]", "dispatch f[1]");

        run.succeed("f", 1);
        assertThat(run.owed()).containsExactly("dispatch f[0]", "dispatch f[2]");

        run.succeed("f", 2).succeed("f", 0);
        assertThat(run.owed()).containsExactly("end COMPLETED");
        assertThat(run.state().steps().get(0).elements())
                .extracting(element -> element.output().orElseThrow())
                .containsExactly(new Text("f 0"), new Text("f 1"), new Text("f 2"));
    }

    @Test
    void publishesOnceForEachElementThatSucceeds() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(4, 50).emit("F").undo())
                        .step("g", g -> g.undo())
                        .build())
                .elements("f", 3);
        State begun = run.state();

        State first = run.succeed("f", 2).state();
        assertThat(first.emissionsSince(begun))
                .extracting(Emission::element, emission -> emission.emit().event())
                .containsExactly(tuple(OptionalInt.of(2), "F"));

        State borne = run.reject("f", 0).state();
        assertThat(borne.emissionsSince(first)).isEmpty();

        State done = run.succeed("f", 1).state();
        assertThat(done.emissionsSince(borne)).extracting(Emission::element).containsExactly(OptionalInt.of(1));

        State undone = run.reject("g").undo("f", 2).undo("f", 1).state();
        assertThat(undone.emissionsSince(done)).isEmpty();
    }

    @Test
    void startsAHundredElementsAtOnceWhereNothingIsSaid() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each()).build()).elements("f", MANY);

        assertThat(run.owed()).hasSize(FanOut.AT_ONCE_DEFAULT);
    }

    @Test
    void aListWithoutElementsSucceedsAtOnce() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(2, 0)).build()).elements("f", 0);

        assertThat(run.status("f")).isEqualTo(StepStatus.SUCCEEDED);
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void anElementTakesCallsByItselfAndTheRestOfTheListIsTakenOnceForTheStep() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(3, 0).recover(call("x", none()), skip()))
                        .build())
                .elements("f", 3);
        run.reject("f", 0);
        assertThat(run.owed()).containsExactly("dispatch f[0]/1", "dispatch f[1]", "dispatch f[2]");

        run.reject("f", 0);
        assertThat(run.owed()).as("the others end first").containsExactly("dispatch f[1]", "dispatch f[2]");

        run.succeed("f", 1).succeed("f", 2);
        assertThat(run.status("f")).isEqualTo(StepStatus.SKIPPED);
    }

    @Test
    void startsNoFurtherElementWhenMoreThanToleratedHaveFailed() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(1, 0).undo()).build())
                .elements("f", 3)
                .succeed("f", 0)
                .reject("f", 1);

        assertThat(run.owed()).containsExactly("undo f[0]");
        assertThat(run.state().cause().orElseThrow().error()).contains("1 of 3 elements failed", "Refused");
        run.undo("f", 0);
        assertThat(run.compensated()).containsExactly("f");
        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void bearsAsManyFailedElementsAsItSays() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(4, 50).undo()).build())
                .elements("f", 4)
                .reject("f", 0)
                .reject("f", 1)
                .succeed("f", 2)
                .succeed("f", 3);

        assertThat(run.status("f")).isEqualTo(StepStatus.SUCCEEDED);
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void settlesAnElementInDoubtBeforeTheStepSucceeds() {
        SagaRun run = SagaRun.of(
                        saga().step("f", f -> f.each(2, 50).verify().undo()).build())
                .elements("f", 2)
                .fault("f", 0)
                .succeed("f", 1);
        assertThat(run.owed()).containsExactly("verify f[0]");
        CallId verify = run.act("f", 0).as(CallId.Role.VERIFY);

        run.must(run.faulted(verify, 1));
        assertThat(run.owed()).containsExactly("undo f[0] in doubt");

        run.undo("f", 0);
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void anElementThatIsFoundToHaveHappenedHasNotFailed() {
        SagaRun run = SagaRun.of(
                        saga().step("f", f -> f.each(2, 50).verify().undo()).build())
                .elements("f", 2)
                .fault("f", 0)
                .succeed("f", 1);

        CallId verify = run.act("f", 0).as(CallId.Role.VERIFY);
        run.must(new Event.Verified(SagaRun.NOW, verify, 1, true, Optional.of(new Text("found"))));

        assertThat(run.state().steps().get(0).elements().get(0).output()).contains(new Text("found"));
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void aRollbackUndoesEachElementAfterTheStepsThatDependOnThem() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(2, 0).undo())
                        .step("b", b -> b.undo())
                        .step("c")
                        .build())
                .elements("f", 3)
                .succeed("f", 0)
                .succeed("f", 1)
                .succeed("f", 2)
                .succeed("b")
                .reject("c");
        assertThat(run.owed()).containsExactly("undo b");

        run.undo("b");
        assertThat(run.owed()).containsExactly("undo f[0]", "undo f[1]");

        run.undo("f", 0).undo("f", 1).undo("f", 2);
        assertThat(run.compensated()).containsExactly("b", "f");
    }

    @Test
    void interruptsElementsInFlightWhenTheSagaFails() {
        SagaRun run = SagaRun.of(saga().step("f", f -> f.each(2, 0).undo()).build())
                .elements("f", 3)
                .succeed("f", 0)
                .cancel();
        assertThat(run.owed()).containsExactly("interrupt f[1]", "interrupt f[2]");

        run.reject("f", 1).fault("f", 2);
        assertThat(run.owed()).containsExactly("undo f[0]", "undo f[2] in doubt");
    }

    @Test
    void anOperatorDecidesAboutOneElement() {
        SagaRun run = SagaRun.of(
                        saga().step("f", f -> f.each(2, 0).undo()).step("b").build())
                .elements("f", 2)
                .succeed("f", 0)
                .succeed("f", 1)
                .reject("b");
        CallId undo = run.act("f", 1).as(CallId.Role.UNDO);
        run.must(run.faulted(undo, 1));
        assertThat(run.state().tasks()).extracting(Task::call).containsExactly(undo);

        Decision done = new Decision.Succeeded(Optional.empty());
        assertThat(run.apply(new Event.Decided(SagaRun.NOW, "k", 0, done)).verdict())
                .isEqualTo(Transition.Verdict.REFUSED);
        run.must(new Event.Decided(SagaRun.NOW, "l", 0, OptionalInt.of(1), done));

        assertThat(run.state().tasks()).isEmpty();
        run.undo("f", 0);
        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void asksOnceForTheStepAfterTheCommit() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.pivot())
                        .step("f", f -> f.each(2, 0).recover(manual()))
                        .build())
                .succeed("p")
                .elements("f", 2)
                .reject("f", 0)
                .reject("f", 1);

        assertThat(run.state().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.allowed())
                        .contains(Decision.Succeeded.class, Decision.Skip.class)
                        .doesNotContain(Decision.Retry.class));
    }

    @Test
    void cancelsAndUndoesTheChildrenOfAFanOut() {
        SagaRun run = SagaRun.of(saga().step("c", c -> c.child().each(2, 0).compensate(ownRollback()))
                        .build())
                .elements("c", 2);
        CallId first = run.act("c", 0);
        run.must(new Event.ChildEnded(SagaRun.NOW, first, SagaStatus.COMPLETED, Optional.empty(), ""));
        run.cancel();
        assertThat(run.owed()).containsExactly("cancel c[1]");

        run.must(new Event.ChildEnded(
                SagaRun.NOW, run.act("c", 1), SagaStatus.COMPENSATED, Optional.empty(), "cancelled"));
        assertThat(run.owed()).containsExactly("rollback c[0]");
        run.must(new Event.ChildEnded(SagaRun.NOW, first, SagaStatus.COMPENSATED, Optional.empty(), "undone"));
        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    @Timeout(20)
    void tenThousandElementsRunAndAreUndoneWithoutLookingAtAllOfThemEachTime() {
        SagaDefinition definition = saga().step("f", f -> f.each(16, 0).undo())
                .step("b", b -> b.recover(compensate()))
                .build();
        Kernel kernel = new SagaKernel();
        State state = State.initial(definition);
        Deque<Event> due = new ArrayDeque<>();
        due.add(new Event.Started(SagaRun.NOW, new Text("input")));
        Set<Command> answered = new HashSet<>();
        int mostOwed = 0;

        while (!due.isEmpty()) {
            state = kernel.apply(state, due.remove()).state();
            Set<Command> commands = kernel.commands(state);
            mostOwed = Math.max(mostOwed, commands.size());
            commands.stream().filter(answered::add).map(FanOutTest::answer).forEach(due::add);
        }

        assertThat(state.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(mostOwed).isEqualTo(16);
        assertThat(state.steps().get(0).elements())
                .hasSize(MANY)
                .allMatch(element -> element.status() == StepStatus.COMPENSATED);
    }

    /** The step after the fan-out is rejected, everything else works. */
    private static Event answer(Command command) {
        if (command instanceof Command.Evaluate evaluate) {
            return new Event.Evaluated(SagaRun.NOW, evaluate.step(), new Answer.Elements(MANY, new Text("list")));
        }
        if (command instanceof Command.Dispatch dispatch) {
            return dispatch.call().step() == 0
                    ? new Event.Succeeded(SagaRun.NOW, dispatch.call(), 1, Optional.empty())
                    : new Event.Rejected(SagaRun.NOW, dispatch.call(), 1, "E", Optional.empty(), Optional.empty());
        }
        if (command instanceof Command.Undo undo) {
            return new Event.Succeeded(SagaRun.NOW, undo.call(), 1, Optional.empty());
        }
        return new Event.Ended(SagaRun.NOW, ((Command.End) command).status(), Optional.empty());
    }
}
