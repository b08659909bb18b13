package demo.loans;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.StatusEmit;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code PayLoan}.
 */
@Generated("io.sagaz")
@NullMarked
public final class PayLoan {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Loan, Void> TYPE = new Type();

    private PayLoan() {
    }

    /**
     * Starts the saga, once for each business key; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz sagaz, Loan loan) {
        return sagaz.start(TYPE, loan);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        CHECK("check"),

        CONTRACT("contract"),

        PAY("pay");

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

    private static final class Type implements SagaType<Loan, Void> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(PayLoan.class, "demo.loans.PayLoan.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "3d088c4700b66442c9ca83e5a78796193a8e8b522d7f0396c335470c09d3f3f3";
        }

        @Override
        public Codec<Loan> input() {
            return Loan.CODEC;
        }

        @Override
        public Optional<Codec<Void>> output() {
            return Optional.empty();
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Bank.TYPE, Bureau.TYPE);
        }

        @Override
        public Optional<String> key(Loan loan) {
            return Optional.of(String.valueOf(loan.id()));
        }

        @Override
        public Optional<String> tenant(Loan loan) {
            return Optional.of(String.valueOf(loan.branch()));
        }

        @Override
        public Map<String, Optional<String>> indexes(Loan loan) {
            return Map.ofEntries(
                    Map.entry("customer", Optional.of(loan.customer())),
                    Map.entry("amount", Optional.of(loan.amount().stripTrailingZeros().toPlainString())),
                    Map.entry("adviser", Optional.ofNullable(loan.adviser())));
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
                    "demo.loans",
                    "PayLoan",
                    1,
                    List.of(check(), contract(), pay()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(
                            new StatusEmit(SagaStatus.COMPLETED,
                                    new EmitDefinition("demo.loans.LoanPaid", new Expression(6))),
                            new StatusEmit(SagaStatus.COMPENSATED,
                                    new EmitDefinition("demo.loans.LoanUndone", new Expression(7))),
                            new StatusEmit(SagaStatus.SUSPENDED,
                                    new EmitDefinition("demo.loans.LoanStuck",
                                    new Expression(8)))));
        }

        private static StepDefinition check() {
            return new StepDefinition(
                    "check",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.loans.Bureau", "check", OperationKind.COMMAND,
                            List.of("demo.loans.Refused"), new Expression(0)),
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
                            new CallDefinition("demo.loans.Bureau", "forget", OperationKind.COMMAND,
                                    List.of(), new Expression(1)),
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

        private static StepDefinition contract() {
            return new StepDefinition(
                    "contract",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.loans.Bank", "contract", OperationKind.COMMAND,
                            List.of(), new Expression(2)),
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
                            new CallDefinition("demo.loans.Bank", "cancel", OperationKind.COMMAND,
                                    List.of(), new Expression(3)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(
                            new Alternative.Skip()),
                    List.of());
        }

        private static StepDefinition pay() {
            return new StepDefinition(
                    "pay",
                    Mark.PIVOT,
                    List.of(1),
                    new CallDefinition("demo.loans.Bank", "pay", OperationKind.COMMAND,
                            List.of("demo.loans.Refused"), new Expression(4)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.of(new CallDefinition("demo.loans.Bank", "find", OperationKind.QUERY,
                            List.of(), new Expression(5))),
                    new Compensation.None(),
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
                case 6 -> expression6(values);
                case 7 -> expression7(values);
                case 8 -> expression8(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code check}: the arguments of {@code Bureau.check}.
         */
        private static List<Object> expression0(Values values) {
            Loan loan = (Loan) values.input();
            return List.of(loan.customer());
        }

        /**
         * Compensation of step {@code check}: the arguments of {@code Bureau.forget}.
         */
        private static List<Object> expression1(Values values) {
            return List.of(values.key(0));
        }

        /**
         * Step {@code contract}: the arguments of {@code Bank.contract}.
         */
        private static List<Object> expression2(Values values) {
            Loan loan = (Loan) values.input();
            return List.of(loan.id());
        }

        /**
         * Compensation of step {@code contract}: the arguments of {@code Bank.cancel}.
         */
        private static List<Object> expression3(Values values) {
            return List.of(values.key(1));
        }

        /**
         * Step {@code pay}: the arguments of {@code Bank.pay}.
         */
        private static List<Object> expression4(Values values) {
            Loan loan = (Loan) values.input();
            return List.of(loan.amount());
        }

        /**
         * Whether step {@code pay} happened: the arguments of {@code Bank.find}.
         */
        private static List<Object> expression5(Values values) {
            return List.of(values.key(2));
        }

        /**
         * Event of the saga that is COMPLETED: {@code LoanPaid}.
         */
        private static LoanPaid expression6(Values values) {
            Loan loan = (Loan) values.input();
            Check check = (Check) values.present(0);
            UUID contract = (UUID) values.output(1);
            return new LoanPaid(loan.id(), check.score(), contract);
        }

        /**
         * Event of the saga that is COMPENSATED: {@code LoanUndone}.
         */
        private static LoanUndone expression7(Values values) {
            Loan loan = (Loan) values.input();
            Check check = (Check) values.output(0);
            return new LoanUndone(loan.id(), Expressions.safe(check, Check::score), values.key(2));
        }

        /**
         * Event of the saga that is SUSPENDED: {@code LoanStuck}.
         */
        private static LoanStuck expression8(Values values) {
            Loan loan = (Loan) values.input();
            Check check = (Check) values.output(0);
            UUID contract = (UUID) values.output(1);
            return new LoanStuck(
                    loan.id(),
                    Expressions.orElse(Expressions.safe(check, Check::score), () -> 0),
                    contract);
        }
    }
}
