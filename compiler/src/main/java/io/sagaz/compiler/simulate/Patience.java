package io.sagaz.compiler.simulate;

import io.sagaz.kernel.Command;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Timer;
import java.util.List;

/**
 * How long a command waits for its answer: 0 for what is answered at once; of the others the lowest comes first.
 *
 * <p>A step that is to fail waits until nothing else goes on, so that a run shows the worst case: all that can have
 * happened by then has happened. A call that a cancel or time-out met in flight gives no result within a grace period.
 */
final class Patience implements Command.Visitor<Integer> {
    static final int NEVER = Integer.MAX_VALUE;
    private static final int AT_ONCE = 0;
    private static final int WHEN_ALL_ELSE_STANDS = 1;
    private static final int TIMER = NEVER - 3;
    private static final int INTERRUPT = NEVER - 2;
    private static final int MUTE_CALL = NEVER - 1;

    private final List<Script> scripts;
    private final State state;

    Patience(List<Script> scripts, State state) {
        this.scripts = scripts;
        this.state = state;
    }

    @Override
    public Integer dispatch(Command.Dispatch command) {
        int step = command.call().step();
        Script script = scripts.get(step);
        boolean hit = Elements.isHit(state.definition().steps().get(step), command.call());
        if (!hit || Elements.state(state, command.call()).entry() > 0) {
            return AT_ONCE;
        }
        if (script.holdsBack()) {
            return WHEN_ALL_ELSE_STANDS + script.place();
        }
        return script.wasInterrupted() && state.status() != SagaStatus.RUNNING ? MUTE_CALL : AT_ONCE;
    }

    @Override
    public Integer verify(Command.Verify command) {
        return AT_ONCE;
    }

    @Override
    public Integer undo(Command.Undo command) {
        return AT_ONCE;
    }

    @Override
    public Integer interrupt(Command.Interrupt command) {
        return INTERRUPT;
    }

    @Override
    public Integer startTimer(Command.StartTimer command) {
        if (command.timer() instanceof Timer.Pause pause) {
            Script script = scripts.get(pause.step());
            return script.holdsBack() ? WHEN_ALL_ELSE_STANDS + script.place() : AT_ONCE;
        }
        return command.timer() instanceof Timer.Deadline ? NEVER : TIMER;
    }

    @Override
    public Integer startChild(Command.StartChild command) {
        int step = command.call().step();
        boolean hit = Elements.isHit(state.definition().steps().get(step), command.call());
        Script script = scripts.get(step);
        return hit && script.holdsBack() ? WHEN_ALL_ELSE_STANDS + script.place() : AT_ONCE;
    }

    @Override
    public Integer cancelChild(Command.CancelChild command) {
        return AT_ONCE;
    }

    @Override
    public Integer rollbackChild(Command.RollbackChild command) {
        return AT_ONCE;
    }

    @Override
    public Integer evaluate(Command.Evaluate command) {
        return AT_ONCE;
    }

    @Override
    public Integer end(Command.End command) {
        return AT_ONCE;
    }
}
