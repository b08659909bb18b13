package io.sagaz.kernel.generators;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Timer;
import java.util.Optional;

/** The call that a command is about, if it is about one. */
final class CommandCall implements Command.Visitor<Optional<CallId>> {
    @Override
    public Optional<CallId> dispatch(Command.Dispatch command) {
        return Optional.of(command.call());
    }

    @Override
    public Optional<CallId> verify(Command.Verify command) {
        return Optional.of(command.call());
    }

    @Override
    public Optional<CallId> undo(Command.Undo command) {
        return Optional.of(command.call());
    }

    @Override
    public Optional<CallId> interrupt(Command.Interrupt command) {
        return Optional.of(command.call());
    }

    @Override
    public Optional<CallId> startTimer(Command.StartTimer command) {
        return command.timer() instanceof Timer.Backoff backoff ? Optional.of(backoff.call()) : Optional.empty();
    }

    @Override
    public Optional<CallId> startChild(Command.StartChild command) {
        return Optional.of(command.call());
    }

    @Override
    public Optional<CallId> cancelChild(Command.CancelChild command) {
        return Optional.of(command.call());
    }

    @Override
    public Optional<CallId> rollbackChild(Command.RollbackChild command) {
        return Optional.of(command.call());
    }

    @Override
    public Optional<CallId> evaluate(Command.Evaluate command) {
        return Optional.empty();
    }

    @Override
    public Optional<CallId> end(Command.End command) {
        return Optional.empty();
    }
}
