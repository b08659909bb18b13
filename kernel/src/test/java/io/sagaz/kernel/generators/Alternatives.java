package io.sagaz.kernel.generators;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Entries of a {@code recover} list, ways to undo, and the calls and limits that they need. */
public final class Alternatives {
    /** A wait between two attempts that tests can reckon with. */
    public static final Pace EVERY_SECOND = new Pace.Every(Duration.ofSeconds(1));

    private Alternatives() {}

    public static Alternative retry(int times) {
        return new Alternative.Retry(new RetryPolicy(OptionalInt.of(times), EVERY_SECOND, List.of()));
    }

    public static Alternative retryForever() {
        return new Alternative.Retry(new RetryPolicy(OptionalInt.empty(), EVERY_SECOND, List.of()));
    }

    public static Alternative call(String operation, Compensation compensation) {
        return call(operation, OperationKind.COMMAND, compensation);
    }

    public static Alternative call(String operation, OperationKind kind, Compensation compensation) {
        return new Alternative.Call(operation(operation, kind), policy(0), compensation);
    }

    public static Alternative skip() {
        return new Alternative.Skip();
    }

    public static Alternative byDefault() {
        return new Alternative.Default(new Expression(0));
    }

    public static Alternative compensate() {
        return new Alternative.Compensate();
    }

    public static Alternative rollback() {
        return new Alternative.Rollback();
    }

    public static Alternative manual() {
        return new Alternative.Manual("Do it by hand", true);
    }

    public static Compensation none() {
        return new Compensation.None();
    }

    public static Compensation ownRollback() {
        return new Compensation.OwnRollback();
    }

    public static Compensation byHand() {
        return new Compensation.Manual("Undo it by hand");
    }

    public static Compensation undo(String operation) {
        return new Compensation.Undo(Optional.empty(), operation(operation, OperationKind.COMMAND), policy(0));
    }

    public static CallDefinition operation(String name, OperationKind kind) {
        return new CallDefinition("test.Service", name, kind, List.of("Refused"), new Expression(0));
    }

    public static Policy policy(int retries) {
        return new Policy(new RetryPolicy(OptionalInt.of(retries), EVERY_SECOND, List.of()), Policy.TIMEOUT_DEFAULT);
    }
}
