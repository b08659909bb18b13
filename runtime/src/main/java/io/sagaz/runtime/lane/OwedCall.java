package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Round;
import java.time.Duration;

/** A call that the state owes: a dispatch, a verify or an undo. */
record OwedCall(CallId id, int attempt, CallDefinition operation, Round round, Duration timeout, boolean inDoubt) {

    static OwedCall of(Command.Dispatch dispatch) {
        return new OwedCall(
                dispatch.call(), dispatch.attempt(), dispatch.operation(), dispatch.round(), dispatch.timeout(), false);
    }

    static OwedCall of(Command.Verify verify) {
        return new OwedCall(
                verify.call(), verify.attempt(), verify.operation(), verify.round(), verify.timeout(), false);
    }

    static OwedCall of(Command.Undo undo) {
        return new OwedCall(
                undo.call(), undo.attempt(), undo.operation(), undo.round(), undo.timeout(), undo.inDoubt());
    }
}
