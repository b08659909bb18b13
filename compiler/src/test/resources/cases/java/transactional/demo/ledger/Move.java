package demo.ledger;

import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Move}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Move {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Transfer, Long> TYPE = new Type();

    private Move() {
    }

    /**
     * Starts the saga, once for each business key; when this returns it is durable.
     */
    public static SagaHandle<Long> start(Sagaz sagaz, Transfer transfer) {
        return sagaz.start(TYPE, transfer);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        WITHDRAW("withdraw"),

        TELL("tell"),

        DEPOSIT("deposit");

        private final String stepName;

        Step(String stepName) {
            this.stepName = stepName;
        }

        @Override
        public String stepName() {
            return stepName;
        }

        @Override
        public int stepIndex() {
            return ordinal();
        }
    }

    private static final class Type implements SagaType<Transfer, Long> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Move.class, "demo.ledger.Move.json", definitionHash());
        }

        @Override
        public String definitionHash() {
            return "4bf0e4cf2c66e308230ca6930425e66256232d223b664b0fbc72eb13db98038d";
        }

        @Override
        public Codec<Transfer> input() {
            return Transfer.CODEC;
        }

        @Override
        public Optional<Codec<Long>> output() {
            return Optional.of(Codecs.LONG);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Accounts.TYPE, Mail.TYPE);
        }

        @Override
        public Optional<String> key(Transfer transfer) {
            return Optional.of(String.valueOf(transfer.id()));
        }

        @Override
        public @Nullable Object evaluate(Expression expression, Values values) {
            return Evaluation.evaluate(expression.number(), values);
        }
    }

    private static final class Definition {
        private Definition() {
        }

        static SagaDefinition build() {
            return new SagaDefinition(
                    "demo.ledger",
                    "Move",
                    1,
                    List.of(withdraw(), tell(), deposit()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(5)));
        }

        private static StepDefinition withdraw() {
            return new StepDefinition(
                    "withdraw",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.ledger.Accounts", "withdraw",
                            OperationKind.TRANSACTIONAL, List.of("demo.ledger.NoMoney"),
                            new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("demo.ledger.Accounts", "deposit",
                                    OperationKind.TRANSACTIONAL, List.of(), new Expression(1)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(),
                    List.of());
        }

        private static StepDefinition tell() {
            return new StepDefinition(
                    "tell",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.ledger.Mail", "tell", OperationKind.COMMAND, List.of(),
                            new Expression(2)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition deposit() {
            return new StepDefinition(
                    "deposit",
                    Mark.NONE,
                    List.of(1),
                    new CallDefinition("demo.ledger.Accounts", "deposit",
                            OperationKind.TRANSACTIONAL, List.of(), new Expression(3)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("demo.ledger.Accounts", "withdraw",
                                    OperationKind.TRANSACTIONAL, List.of("demo.ledger.NoMoney"),
                                    new Expression(4)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(),
                    List.of());
        }
    }

    private static final class Evaluation {
        private Evaluation() {
        }

        static @Nullable Object evaluate(int number, Values values) {
            return switch (number) {
                case 0 -> expression0(values);
                case 1 -> expression1(values);
                case 2 -> expression2(values);
                case 3 -> expression3(values);
                case 4 -> expression4(values);
                case 5 -> expression5(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code withdraw}: the arguments of {@code Accounts.withdraw}.
         */
        private static List<Object> expression0(Values values) {
            Transfer transfer = (Transfer) values.input();
            return List.of(transfer.from(), transfer.amount());
        }

        /**
         * Compensation of step {@code withdraw}: the arguments of {@code Accounts.deposit}.
         */
        private static List<Object> expression1(Values values) {
            Transfer transfer = (Transfer) values.input();
            return List.of(transfer.from(), transfer.amount());
        }

        /**
         * Step {@code tell}: the arguments of {@code Mail.tell}.
         */
        private static List<Object> expression2(Values values) {
            Transfer transfer = (Transfer) values.input();
            return List.of(transfer.to());
        }

        /**
         * Step {@code deposit}: the arguments of {@code Accounts.deposit}.
         */
        private static List<Object> expression3(Values values) {
            Transfer transfer = (Transfer) values.input();
            return List.of(transfer.to(), transfer.amount());
        }

        /**
         * Compensation of step {@code deposit}: the arguments of {@code Accounts.withdraw}.
         */
        private static List<Object> expression4(Values values) {
            Transfer transfer = (Transfer) values.input();
            return List.of(transfer.to(), transfer.amount());
        }

        /**
         * What the saga returns.
         */
        private static Long expression5(Values values) {
            long withdraw = (Long) values.present(0);
            return withdraw;
        }
    }
}
