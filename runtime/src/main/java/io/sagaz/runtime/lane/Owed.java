package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The commands that a state owes, by what is done with them.
 *
 * @param calls to be in flight
 * @param interrupts attempts that are to stop, by call
 * @param timers to be running
 * @param inBatch an evaluation or the end, which belong to the batch of the event that causes them
 */
record Owed(
        Map<CallId, OwedCall> calls,
        Map<CallId, Integer> interrupts,
        Map<Timer, Instant> timers,
        Optional<Command> inBatch) {

    static Owed of(Set<Command> commands) {
        Map<CallId, OwedCall> calls = new LinkedHashMap<>();
        Map<CallId, Integer> interrupts = new LinkedHashMap<>();
        Map<Timer, Instant> timers = new LinkedHashMap<>();
        List<Command> inBatch = new ArrayList<>();
        for (Command command : commands) {
            if (command instanceof Command.Dispatch dispatch) {
                calls.put(dispatch.call(), OwedCall.of(dispatch));
            } else if (command instanceof Command.Verify verify) {
                calls.put(verify.call(), OwedCall.of(verify));
            } else if (command instanceof Command.Undo undo) {
                calls.put(undo.call(), OwedCall.of(undo));
            } else if (command instanceof Command.Interrupt interrupt) {
                interrupts.put(interrupt.call(), interrupt.attempt());
            } else if (command instanceof Command.StartTimer timer) {
                timers.put(timer.timer(), timer.at());
            } else {
                inBatch.add(command);
            }
        }
        return new Owed(calls, interrupts, timers, inBatch.stream().findFirst());
    }
}
