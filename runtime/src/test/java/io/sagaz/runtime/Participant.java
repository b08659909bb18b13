package io.sagaz.runtime;

import io.sagaz.kernel.OperationKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service with an operation for everything, as the generator would write it. */
public interface Participant {
    String NAME = "test.Participant";

    /** Has the effect of a step; returns what the step's output is. */
    String act(String step, StepContext context) throws Refused, Undeclared;

    /** Another way to have it. */
    String other(String step, StepContext context) throws Refused;

    /** What the request returned, if it has happened. */
    @Nullable
    String find(UUID request, StepContext context);

    void undo(UUID request, StepContext context);

    ServiceType<Participant> TYPE = new ServiceType<>() {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<Participant> type() {
            return Participant.class;
        }

        @Override
        public List<OperationType> operations() {
            return OPERATIONS;
        }

        @Override
        public @Nullable Object call(
                Participant service, String operation, List<? extends @Nullable Object> arguments, StepContext step)
                throws Exception {
            Object argument = arguments.get(0);
            return switch (operation) {
                case "act" -> service.act((String) argument, step);
                case "other" -> service.other((String) argument, step);
                case "find" -> service.find((UUID) argument, step);
                case "undo" -> {
                    service.undo((UUID) argument, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException(operation);
            };
        }
    };

    List<OperationType> OPERATIONS = List.of(
            new OperationType(
                    "act", OperationKind.COMMAND, Optional.of(Codecs.STRING), List.of(Refused.TYPE, Undeclared.TYPE)),
            new OperationType("other", OperationKind.COMMAND, Optional.of(Codecs.STRING), List.of(Refused.TYPE)),
            new OperationType("find", OperationKind.QUERY, Optional.of(Codecs.optional(Codecs.STRING)), List.of()),
            new OperationType("undo", OperationKind.COMMAND, Optional.empty(), List.of()));

    /** The declared error. */
    final class Refused extends Rejection {
        private static final long serialVersionUID = 1L;
        public static final ErrorType<Refused> TYPE =
                new ErrorType<>("test.Refused", Refused.class, Script.codec(Refused::reason, Refused::new));

        private final String reason;

        public Refused(String reason) {
            super("refused: " + reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }

        @Override
        public ErrorType<?> errorType() {
            return TYPE;
        }
    }

    /** An error that the calls in sagas don't declare, as if it were newer than they. */
    final class Undeclared extends Rejection {
        private static final long serialVersionUID = 1L;
        public static final ErrorType<Undeclared> TYPE = new ErrorType<>(
                "test.Undeclared", Undeclared.class, Script.codec(Undeclared::getMessage, Undeclared::new));

        public Undeclared(String message) {
            super(message);
        }

        @Override
        public ErrorType<?> errorType() {
            return TYPE;
        }
    }
}
