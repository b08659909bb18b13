package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.SagaKernel;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepState;
import io.sagaz.kernel.StepStatus;
import io.sagaz.kernel.Task;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.RelatedSaga;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.codec.JsonPayload;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.lane.IdempotencyKey;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One random run of sagas that run sagas, wholly determined by its seed. */
final class FamilySimulation {
    private static final int MOVES = 400;
    private static final int ENDING_ROUNDS_MAX = 200;
    private static final int SUSPENDED_MAX = 100;

    private final Random random;
    private final Map<String, Script> scripts;
    private final Script parent;
    private final Effects effects = new Effects();
    private final ChaoticParticipant participant;
    private final TestSagaz sagaz;
    private final List<SagaHandle<String>> parents = new ArrayList<>();
    private final Set<UUID> decided = new HashSet<>();

    FamilySimulation(long seed, Supplier<? extends Store> stores) {
        this.random = new Random(seed);
        Script leaf = leaf();
        Script paying = paying();
        Script middle = middle(leaf);
        this.parent = parent(List.of(leaf, middle), paying);
        this.scripts = Map.of("test.Leaf", leaf, "test.Paying", paying, "test.Middle", middle, "test.Parent", parent);
        this.participant = new ChaoticParticipant(effects, random, random.nextInt(25));
        this.sagaz = TestSagaz.of(parent)
                .service(Participant.TYPE, participant)
                .store(stores)
                .seed(seed);
    }

    private Duration pause() {
        return random.nextBoolean() ? Duration.ofMillis(300) : Duration.ofMinutes(2);
    }

    private Script leaf() {
        Script.Builder saga = Script.saga("Leaf").onFailure(strategy());
        int steps = 1 + random.nextInt(2);
        for (int i = 0; i < steps; i++) {
            saga.step("leaf" + i).undone().retry(Script.retries(random.nextInt(3), pause()));
        }
        return saga.build();
    }

    private Script middle(Script leaf) {
        return Script.saga("Middle")
                .onFailure(strategy())
                .step("middle0")
                .undone()
                .step("inner")
                .after(random.nextBoolean() ? new Integer[] {0} : new Integer[] {})
                .runs(leaf)
                .build();
    }

    private Script paying() {
        return Script.saga("Paying")
                .step("charge")
                .pivot()
                .verified()
                .retry(Script.retries(random.nextInt(2), pause()))
                .step("points")
                .after()
                .undone()
                .recover(new Alternative.Skip())
                .step("tell")
                .after(0, 1)
                .retry(Script.retries(random.nextInt(2), pause()))
                .recover(random.nextBoolean() ? new Alternative.Compensate() : new Alternative.Skip())
                .build();
    }

    private Script parent(List<Script> undoable, Script paying) {
        Script.Builder saga = Script.saga("Parent").onFailure(strategy());
        if (random.nextInt(4) == 0) {
            saga.timeout(Duration.ofSeconds(1 + random.nextInt(300)));
        }
        int steps = 2 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            Script.Step step = saga.step("parent" + i);
            step.after(IntStream.range(0, i)
                    .filter(before -> random.nextInt(3) > 0)
                    .boxed()
                    .toArray(Integer[]::new));
            switch (random.nextInt(4)) {
                case 0 -> step.undone();
                case 1 -> step.runs(paying).kept();
                default -> step.runs(undoable.get(random.nextInt(undoable.size())));
            }
            if (random.nextInt(4) == 0) {
                int tolerated = random.nextBoolean() ? 50 : 0;
                step.each(values -> List.of("a", "b", "c"), OptionalInt.of(2), tolerated);
            }
            switch (random.nextInt(6)) {
                case 0 -> step.recover(new Alternative.Skip());
                case 1 -> step.recoverBy("other");
                case 2 -> step.recover(new Alternative.Manual("decide", true));
                default -> {}
            }
        }
        return saga.build();
    }

    private OnFailure strategy() {
        return List.of(new OnFailure.FailFast(), new OnFailure.Grace(Duration.ofSeconds(5)), new OnFailure.WaitAll())
                .get(random.nextInt(3));
    }

    /** @return how many children there were */
    int run() {
        parents.add(sagaz.start(parent, "first"));
        parents.add(sagaz.start(parent, "second"));
        for (int move = 0; move < MOVES; move++) {
            move();
        }
        bringToAnEnd();
        int children = 0;
        for (SagaHandle<String> handle : parents) {
            children += check(handle.id(), "test.Parent");
        }
        sagaz.close();
        return children;
    }

    private void move() {
        Stepper stepper = sagaz.running();
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> stepper.take();
            case 4, 5 -> stepper.handOver();
            case 6, 7, 8 -> stepper.write();
            case 9, 10, 11, 12 -> stepper.attempt();
            case 13 -> sagaz.advance(Duration.ofMillis(random.nextInt(4_000)));
            case 14 -> sagaz.advance(Duration.ofSeconds(random.nextInt(200)));
            case 15 -> crashSometimes();
            case 16 -> cancelSometimes();
            default -> stepper.step();
        }
    }

    private void crashSometimes() {
        if (random.nextInt(3) == 0) {
            sagaz.crash();
        }
    }

    private void cancelSometimes() {
        if (random.nextInt(8) == 0) {
            SagaHandle<String> handle = parents.get(random.nextInt(parents.size()));
            List<RelatedSaga> children = sagaz.operations().children(handle.id());
            try {
                if (children.isEmpty() || random.nextBoolean()) {
                    handle.cancel("the simulation wants it");
                } else {
                    RelatedSaga child = children.get(random.nextInt(children.size()));
                    sagaz.find(script(child.saga()), child.id()).orElseThrow().cancel("the simulation wants it");
                }
            } catch (RefusedException e) {
                // Too late; that is an answer.
            }
        }
    }

    private Script script(String type) {
        return Optional.ofNullable(scripts.get(type)).orElseThrow();
    }

    /** From here on everybody tells the truth, and operators decide what is left to them. */
    private void bringToAnEnd() {
        participant.heal();
        for (int round = 0; round < ENDING_ROUNDS_MAX && !allEnded(); round++) {
            sagaz.advance(Duration.ofMinutes(2));
            sagaz.operations().suspended(SUSPENDED_MAX).forEach(this::decide);
        }
        assertThat(allEnded()).as(() -> "every saga ends, " + about()).isTrue();
    }

    private boolean allEnded() {
        return parents.stream().allMatch(handle -> handle.status().ended());
    }

    private void decide(UUID saga) {
        SagaRow row = sagaz.running().store().saga(saga).orElseThrow();
        Script script = script(row.type());
        List<Task> tasks = sagaz.operations().tasks(saga);
        for (Task task : tasks.subList(0, Math.min(1, tasks.size()))) {
            Script.Name step = script.steps().get(task.step());
            decided.add(saga);
            sagaz.operations().decide(saga, "decision " + random.nextLong(), task, truth(saga, step, task));
        }
    }

    private Decision truth(UUID saga, Script.Name step, Task task) {
        UUID request = IdempotencyKey.of(saga, step.stepName(), task.call().as(Role.DO));
        if (task.call().role() == Role.UNDO) {
            effects.undoByHand(saga, step.stepName(), request);
            return new Decision.Succeeded(Optional.empty());
        }
        if (effects.stands(request)) {
            return new Decision.Succeeded(Optional.of(new JsonPayload("\"by hand\"")));
        }
        List<Decision> all = List.of(
                new Decision.Rejected("it didn't happen"),
                new Decision.Skip(),
                new Decision.Retry(),
                new Decision.Compensate(),
                new Decision.Rollback());
        List<Decision> allowed = all.stream()
                .filter(decision -> task.allowed().contains(decision.getClass()))
                .toList();
        return allowed.isEmpty()
                ? new Decision.Succeeded(Optional.of(new JsonPayload("\"by hand\"")))
                : allowed.get(random.nextInt(allowed.size()));
    }

    /** @return how many children it has, and they have */
    private int check(UUID saga, String type) {
        Script script = script(type);
        State state = Fold.of(
                new SagaKernel(), script.definition(), sagaz.running().store().journal(saga));
        List<RelatedSaga> children = sagaz.operations().children(saga);
        assertThat(sagaz.running().store().children(saga))
                .extracting(SagaRow::businessKey)
                .as(this::about)
                .doesNotHaveDuplicates();
        int count = children.size();
        for (RelatedSaga child : children) {
            assertThat(child.status().ended()).as(this::about).isTrue();
            checkChild(saga, script, state, child);
            count += check(child.id(), child.saga());
        }
        if (state.status() == SagaStatus.COMPENSATED) {
            checkUndone(saga, script);
        }
        return count;
    }

    private void checkChild(UUID saga, Script script, State state, RelatedSaga child) {
        int index = script.step(child.step()).stepIndex();
        StepDefinition step = script.definition().steps().get(index);
        StepState known = state.steps().get(index);
        boolean goesBack = step.compensation() instanceof Compensation.OwnRollback;
        if (state.status() == SagaStatus.COMPENSATED && goesBack) {
            assertThat(child.status()).as(this::about).isEqualTo(SagaStatus.COMPENSATED);
        }
        boolean own = known.status() == StepStatus.SUCCEEDED
                && known.alternative() == 0
                && step.fanOut().isEmpty();
        if (state.status() == SagaStatus.COMPLETED && own && !decided.contains(saga)) {
            assertThat(child.status()).as(this::about).isEqualTo(SagaStatus.COMPLETED);
        }
    }

    /** No effect stands of a step that has a compensation. */
    private void checkUndone(UUID saga, Script script) {
        for (Script.Name name : script.steps()) {
            StepDefinition step = script.definition().steps().get(name.stepIndex());
            if (step.work() instanceof Work.Call && step.compensation() instanceof Compensation.Undo) {
                assertThat(effects.stands(IdempotencyKey.of(saga, name.stepName(), CallId.act(name.stepIndex()))))
                        .as(() -> name + " stands, " + about())
                        .isFalse();
            }
        }
    }

    private String about() {
        StringBuilder text = new StringBuilder();
        for (SagaHandle<String> handle : parents) {
            about(handle.id(), "test.Parent", text);
        }
        return text.toString();
    }

    private void about(UUID saga, String type, StringBuilder text) {
        SagaHandle<String> handle = sagaz.find(script(type), saga).orElseThrow();
        text.append('\n').append(handle).append(' ').append(handle.status()).append('\n');
        script(type).definition().steps().forEach(step -> text.append(step).append('\n'));
        handle.history().forEach(line -> text.append(line).append('\n'));
        sagaz.operations().children(saga).forEach(child -> about(child.id(), child.saga(), text));
    }
}
