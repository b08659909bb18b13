package io.sagaz.kernel.generators;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.Timer;

/** A command in words that fit an assertion. */
final class CommandWords implements Command.Visitor<String> {
    private final SagaDefinition definition;

    CommandWords(SagaDefinition definition) {
        this.definition = definition;
    }

    @Override
    public String dispatch(Command.Dispatch command) {
        return "dispatch " + call(command.call(), command.attempt());
    }

    @Override
    public String verify(Command.Verify command) {
        return "verify " + call(command.call(), command.attempt());
    }

    @Override
    public String undo(Command.Undo command) {
        return "undo " + call(command.call(), command.attempt()) + (command.inDoubt() ? " in doubt" : "");
    }

    @Override
    public String interrupt(Command.Interrupt command) {
        return "interrupt " + call(command.call(), command.attempt());
    }

    @Override
    public String startTimer(Command.StartTimer command) {
        return command.timer().accept(new Timer.Visitor<>() {
            @Override
            public String backoff(Timer.Backoff timer) {
                return "timer " + call(timer.call(), timer.attempt());
            }

            @Override
            public String grace(Timer.Grace timer) {
                return "timer grace";
            }

            @Override
            public String deadline(Timer.Deadline timer) {
                return "timer deadline";
            }

            @Override
            public String pause(Timer.Pause timer) {
                return "timer " + name(timer.step());
            }
        });
    }

    @Override
    public String startChild(Command.StartChild command) {
        return "start " + call(command.call(), 1);
    }

    @Override
    public String cancelChild(Command.CancelChild command) {
        return "cancel " + call(command.call(), 1);
    }

    @Override
    public String rollbackChild(Command.RollbackChild command) {
        return "rollback " + call(command.call(), 1);
    }

    @Override
    public String evaluate(Command.Evaluate command) {
        return "evaluate " + name(command.step());
    }

    @Override
    public String end(Command.End command) {
        return "end " + command.status();
    }

    /** The step's name, its alternative if it isn't the first, its attempt if it isn't the first. */
    private String call(CallId call, int attempt) {
        String alternative = call.alternative() == 0 ? "" : "/" + call.alternative();
        String element = call.element().isPresent() ? "[" + call.element().getAsInt() + "]" : "";
        return name(call.step()) + element + alternative + (attempt == 1 ? "" : " #" + attempt);
    }

    private String name(int step) {
        return definition.steps().get(step).name();
    }
}
