package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Timer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The commands that a state owes, by what is done with them.
 *
 * @param calls to be in flight
 * @param interrupts attempts that are to stop, by call
 * @param timers to be running
 * @param children what is to be done with children, by the call that starts them
 * @param inBatch an evaluation or the end, which belongs to the batch of the event that causes it
 */
record Owed(
        Map<CallId, OwedCall> calls,
        Map<CallId, Integer> interrupts,
        Map<Timer, Instant> timers,
        Map<CallId, OwedChild> children,
        Optional<Command> inBatch) {

    static Owed of(Set<Command> commands) {
        Sorting sorting = new Sorting();
        Optional<Command> inBatch = Optional.empty();
        for (Command command : commands) {
            if (!command.accept(sorting) && inBatch.isEmpty()) {
                inBatch = Optional.of(command);
            }
        }
        return new Owed(sorting.calls, sorting.interrupts, sorting.timers, sorting.children, inBatch);
    }

    /** Says whether the command waits for the commit. */
    private static final class Sorting implements Command.Visitor<Boolean> {
        private final Map<CallId, OwedCall> calls = new LinkedHashMap<>();
        private final Map<CallId, Integer> interrupts = new LinkedHashMap<>();
        private final Map<Timer, Instant> timers = new LinkedHashMap<>();
        private final Map<CallId, OwedChild> children = new LinkedHashMap<>();

        @Override
        public Boolean dispatch(Command.Dispatch command) {
            calls.put(command.call(), OwedCall.of(command));
            return true;
        }

        @Override
        public Boolean verify(Command.Verify command) {
            calls.put(command.call(), OwedCall.of(command));
            return true;
        }

        @Override
        public Boolean undo(Command.Undo command) {
            calls.put(command.call(), OwedCall.of(command));
            return true;
        }

        @Override
        public Boolean interrupt(Command.Interrupt command) {
            interrupts.put(command.call(), command.attempt());
            return true;
        }

        @Override
        public Boolean startTimer(Command.StartTimer command) {
            timers.put(command.timer(), command.at());
            return true;
        }

        @Override
        public Boolean startChild(Command.StartChild command) {
            children.put(command.call(), new OwedChild(command.call(), OwedChild.What.START));
            return true;
        }

        @Override
        public Boolean cancelChild(Command.CancelChild command) {
            children.put(command.call(), new OwedChild(command.call(), OwedChild.What.CANCEL));
            return true;
        }

        @Override
        public Boolean rollbackChild(Command.RollbackChild command) {
            children.put(command.call(), new OwedChild(command.call(), OwedChild.What.ROLLBACK));
            return true;
        }

        @Override
        public Boolean evaluate(Command.Evaluate command) {
            return false;
        }

        @Override
        public Boolean end(Command.End command) {
            return false;
        }
    }
}
