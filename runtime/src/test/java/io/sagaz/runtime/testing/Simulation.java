package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Task;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.codec.JsonPayload;
import io.sagaz.runtime.lane.IdempotencyKey;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One random run, wholly determined by its seed. */
final class Simulation {
    private static final int SAGAS = 3;
    private static final int MOVES = 300;
    private static final int ENDING_ROUNDS_MAX = 200;

    private final Random random;
    private final Script script;
    private final Effects effects = new Effects();
    private final ChaoticParticipant participant;
    private final TestSagaz sagaz;
    private final List<SagaHandle<String>> handles = new ArrayList<>();

    Simulation(long seed, Supplier<? extends Store> stores) {
        this.random = new Random(seed);
        this.script = new RandomScript(random).build();
        this.participant = new ChaoticParticipant(effects, random, random.nextInt(30));
        this.sagaz = TestSagaz.of(script)
                .service(Participant.TYPE, participant)
                .store(stores)
                .seed(seed);
    }

    /** @return how many sagas ended */
    int run() {
        if (random.nextInt(3) == 0) {
            sagaz.delayAnswer(anyStep());
        }
        for (int move = 0; move < MOVES; move++) {
            move();
        }
        bringToAnEnd();
        Verdict verdict = new Verdict(script, effects, sagaz);
        handles.forEach(verdict::check);
        sagaz.close();
        return handles.size();
    }

    private void move() {
        Stepper stepper = sagaz.running();
        switch (random.nextInt(21)) {
            case 0 -> startOne();
            case 1, 2, 3, 4 -> stepper.take();
            case 5, 6 -> stepper.handOver();
            case 7, 8, 9 -> stepper.write();
            case 10, 11, 12, 13 -> stepper.attempt();
            case 14 -> sagaz.advance(Duration.ofMillis(random.nextInt(4_000)));
            case 15 -> crashSometimes();
            case 16 -> sagaz.deliverLateAnswers();
            case 17 -> cancelSometimes();
            case 18 -> handles.forEach(handle -> sagaz.operations().retryNow(handle.id()));
            case 19 -> signalSometimes(random.nextInt(3));
            default -> stepper.step();
        }
    }

    private void startOne() {
        String key = "saga " + random.nextInt(SAGAS);
        SagaHandle<String> handle = sagaz.start(script, key);
        Optional<SagaHandle<String>> before =
                handles.stream().filter(known -> known.id().equals(handle.id())).findFirst();
        if (before.isEmpty()) {
            handles.add(handle);
        }
        assertThat(handles).as("one for each key").hasSizeLessThanOrEqualTo(SAGAS);
    }

    private void crashSometimes() {
        if (random.nextInt(4) == 0) {
            sagaz.crash();
        }
    }

    private void cancelSometimes() {
        if (!handles.isEmpty() && random.nextInt(8) == 0) {
            try {
                handles.get(random.nextInt(handles.size())).cancel("the simulation wants it");
            } catch (RefusedException e) {
                // Too late; that is an answer.
            }
        }
    }

    /** @param number the same one may come again */
    private void signalSometimes(int number) {
        if (!handles.isEmpty()) {
            SagaHandle<String> handle = handles.get(random.nextInt(handles.size()));
            RandomScript.SIGNALS.forEach(signal -> signal(handle, signal, number));
        }
    }

    private void signal(SagaHandle<String> handle, String signal, int number) {
        try {
            sagaz.signal(handle.id(), "signal " + number, script.signal(signal), new Script.Note("note " + number));
        } catch (RefusedException e) {
            // Nobody awaits it, or the saga has ended.
        }
    }

    /** From here on everybody tells the truth, and operators decide what is left to them. */
    private void bringToAnEnd() {
        sagaz.deliverLateAnswers();
        script.steps().forEach(sagaz::heal);
        participant.heal();
        for (int round = 0; round < ENDING_ROUNDS_MAX && !allEnded(); round++) {
            sagaz.advance(Duration.ofMinutes(2));
            handles.forEach(this::decide);
            int number = 1_000 + round;
            handles.forEach(handle -> RandomScript.SIGNALS.forEach(signal -> signal(handle, signal, number)));
        }
        assertThat(handles)
                .as("every saga ends")
                .allMatch(handle -> handle.status().ended(), "ended, or: " + histories());
    }

    private boolean allEnded() {
        return handles.stream().allMatch(handle -> handle.status().ended());
    }

    private String histories() {
        return handles.stream().map(SagaHandle::history).map(Object::toString).collect(Collectors.joining("\n"));
    }

    private void decide(SagaHandle<String> handle) {
        if (handle.status() != SagaStatus.SUSPENDED) {
            return;
        }
        // One at a time: it may settle the others.
        List<Task> tasks = sagaz.operations().tasks(handle.id());
        for (Task task : tasks.subList(0, Math.min(1, tasks.size()))) {
            String key = "decision " + random.nextLong();
            Script.Name step = script.steps().get(task.step());
            Decision decision = truth(handle.id(), step, task);
            sagaz.operations().decide(handle.id(), key, task, decision);
            sagaz.operations().decide(handle.id(), key, task, decision);
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
        return allowed.get(random.nextInt(allowed.size()));
    }

    private Script.Name anyStep() {
        return script.steps().get(random.nextInt(script.steps().size()));
    }
}
