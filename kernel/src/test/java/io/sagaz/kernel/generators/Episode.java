package io.sagaz.kernel.generators;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Stage;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Task;
import io.sagaz.kernel.Timer;
import io.sagaz.kernel.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One saga in an unfriendly world: its services answer in any way and any order, results come late and twice, people
 * cancel and decide, the time-out passes. After a while the world becomes kind, so that every saga has to end.
 */
public final class Episode {
    private static final int WILD_EVENTS_MAX = 60;
    private static final int EVENTS_MAX = 400;

    /** How unfriendly. */
    public enum Mood {
        /** Whoever says something says the truth, though perhaps twice or late. */
        HONEST,
        /** As HONEST, but no operator ever answers. */
        UNATTENDED,
        /** Anybody may say anything. */
        LYING
    }

    private final Random random;
    private final Mood mood;
    private final SagaRun run;
    private final World world;
    private final Noise noise;
    private final Kernel kernel;
    private int decisions;
    private int signals;

    private Episode(Kernel kernel, SagaDefinition definition, Random random, Mood mood) {
        this.kernel = kernel;
        this.random = random;
        this.mood = mood;
        this.run = SagaRun.of(kernel, definition);
        this.world = new World(random, definition);
        this.noise = new Noise(random, definition.steps().size());
    }

    /**
     * Plays one to its end, or to where only an operator could go on.
     *
     * @throws AssertionError if an invariant breaks, or the saga neither ends nor waits for an operator
     */
    public static Episode play(Kernel kernel, SagaDefinition definition, Random random, Mood mood) {
        Episode episode = new Episode(kernel, definition, random, mood);
        episode.play();
        return episode;
    }

    public SagaRun run() {
        return run;
    }

    public State state() {
        return run.state();
    }

    World world() {
        return world;
    }

    private void play() {
        if (chance(10)) {
            disturb();
        }
        if (run.state().input().isEmpty()) {
            run.must(new Event.Started(SagaRun.NOW, new Text("input")));
        }
        for (int events = 0; events < EVENTS_MAX; events++) {
            if (events == WILD_EVENTS_MAX) {
                world.beKind();
            }
            boolean wild = events < WILD_EVENTS_MAX;
            if (wild && chance(mood == Mood.LYING ? 50 : 15)) {
                disturb();
            }
            if (run.state().status().ended()) {
                disturb();
                if (run.state().status().ended()) {
                    return;
                }
            }
            if (!goOn(wild)) {
                return;
            }
        }
        throw new AssertionError("no end after " + EVENTS_MAX + " events: " + run.state() + " of "
                + run.state().definition() + " after " + run.applied());
    }

    /** Does something that is owed; false when only an operator could, and there is none. */
    private boolean goOn(boolean wild) {
        List<Command> commands = new ArrayList<>(kernel.commands(run.state()));
        if (!wild || chance(95)) {
            commands.removeIf(
                    command -> command instanceof Command.StartTimer timer && timer.timer() instanceof Timer.Deadline);
        }
        if (commands.isEmpty() && waitsForSignal()) {
            signals++;
            run.apply(noise.signal("signal " + signals));
            return true;
        }
        List<Task> tasks = mood == Mood.UNATTENDED ? List.of() : run.state().tasks();
        int choices = commands.size() + tasks.size();
        if (choices == 0) {
            return false;
        }
        int choice = random.nextInt(choices);
        if (choice < commands.size()) {
            run.must(world.answer(commands.get(choice)));
        } else {
            decide(tasks.get(choice - commands.size()), wild);
        }
        return true;
    }

    private boolean waitsForSignal() {
        return run.state().steps().stream().anyMatch(step -> step.stage() == Stage.WAITING);
    }

    /** A parent would only ask a child that has completed. */
    private void rollback() {
        if (mood == Mood.LYING || run.state().status() == SagaStatus.COMPLETED) {
            run.apply(new Event.RollbackRequested(SagaRun.NOW, "rollback " + random.nextInt(2), "the parent failed"));
        }
    }

    private void decide(Task task, boolean wild) {
        Decision decision = noise.decision();
        if (!wild || decision instanceof Decision.Succeeded || !task.allowed().contains(decision.getClass())) {
            decision = new Decision.Succeeded(Optional.of(new Text("by hand")));
        }
        boolean pivotInDoubt = task.allowed().contains(Decision.Rejected.class);
        if (pivotInDoubt) {
            decision = world.stands(task.call())
                    ? new Decision.Succeeded(Optional.of(new Text("found out")))
                    : new Decision.Rejected("found out");
        }
        boolean wholeFan = task.call().element().isEmpty()
                && run.state().definition().steps().get(task.step()).fanOut().isPresent();
        if (decision instanceof Decision.Succeeded && !wholeFan) {
            world.byHand(task.call().as(Role.DO), task.call().role() == Role.DO);
        }
        decisions++;
        run.must(new Event.Decided(
                SagaRun.NOW, "decision " + decisions, task.step(), task.call().element(), decision));
    }

    /** Something that nobody has asked for. */
    private void disturb() {
        switch (random.nextInt(7)) {
            case 0 -> again();
            case 1 -> world.late().ifPresent(run::apply);
            case 2 -> run.apply(run.cancelRequested("cancel " + random.nextInt(2)));
            case 3 -> run.apply(noise.signal());
            case 4 -> rollback();
            case 5 -> run.apply(mood == Mood.LYING ? noise.any(run.state()) : noise.impossible());
            default -> refused();
        }
    }

    private void again() {
        List<Event> applied = run.applied();
        if (!applied.isEmpty()) {
            Event event = applied.get(random.nextInt(applied.size()));
            State before = run.state();
            Transition transition = run.apply(event);
            if (transition.verdict() == Transition.Verdict.APPLIED
                    || !run.state().equals(before)) {
                throw new AssertionError("applied again: " + event + " in " + before + " after " + applied);
            }
        }
    }

    /** A decision that no task offers. */
    private void refused() {
        Decision decision = noise.decision();
        int step = random.nextInt(run.state().steps().size());
        boolean offered = run.state().tasks().stream()
                .anyMatch(task -> task.step() == step
                        && task.call().element().isEmpty()
                        && task.allowed().contains(decision.getClass()));
        if (!offered) {
            Transition transition = run.apply(new Event.Decided(SagaRun.NOW, "refused", step, decision));
            if (transition.verdict() != Transition.Verdict.REFUSED
                    || transition.reason().isEmpty()) {
                throw new AssertionError(decision + " about " + step + " is " + transition);
            }
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
