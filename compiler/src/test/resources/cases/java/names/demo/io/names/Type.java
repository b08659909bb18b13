package demo.io.names;

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
import io.sagaz.kernel.StepDefinition;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import java.lang.IllegalArgumentException;
import java.lang.Override;
import java.lang.String;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Type}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Type {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, Map_> TYPE = new Type_();

    private Type() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Map_> start(Sagaz sagaz, demo.io.names.Step values,
            demo.io.names.Input input) {
        return sagaz.start(TYPE, new Input(values, input));
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        CLASS("class"),

        VALUES_("values_"),

        SEND_SMS("sendSMS"),

        NOTIFY("notify");

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

    /**
     * The parameters of the saga.
     */
    public record Input(demo.io.names.Step values, demo.io.names.Input input) {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value_, PayloadWriter out) {
                out.record(() -> {
                    out.field("values", value_.values(), demo.io.names.Step.CODEC);
                    out.field("input", value_.input(), demo.io.names.Input.CODEC);
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input(
                        in.field("values", demo.io.names.Step.CODEC),
                        in.field("input", demo.io.names.Input.CODEC));
            }
        };

        public Input(demo.io.names.Step values, demo.io.names.Input input) {
            this.values = Objects.requireNonNull(values, "values");
            this.input = Objects.requireNonNull(input, "input");
        }
    }

    private static final class Type_ implements SagaType<Input, Map_> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Type.class, "demo.io.names.Type.json", definitionHash());
        }

        @Override
        public String definitionHash() {
            return "763ca19ced56fc6e11b233b14f7ab947ad764cdc975c44b9b644cbc22f2ba8ed";
        }

        @Override
        public Codec<Input> input() {
            return Input.CODEC;
        }

        @Override
        public java.util.Optional<Codec<Map_>> output() {
            return java.util.Optional.of(Map_.CODEC);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Values.TYPE);
        }

        @Override
        public java.util.Optional<String> key(Input input) {
            return java.util.Optional.empty();
        }

        @Override
        public java.lang. @Nullable Object evaluate(Expression expression,
                io.sagaz.runtime.Values values) {
            return Evaluation.evaluate(expression.number(), values);
        }
    }

    private static final class Definition {
        private Definition() {
        }

        static SagaDefinition build() {
            return new SagaDefinition(
                    "demo.io.names",
                    "Type",
                    1,
                    List.of(class_(), values_(), sendSMS(), notify_()),
                    new OnFailure.FailFast(),
                    java.util.Optional.empty(),
                    java.util.Optional.of(new Expression(8)));
        }

        private static StepDefinition class_() {
            return new StepDefinition(
                    "class",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.io.names.Values", "step", OperationKind.COMMAND,
                            List.of("demo.io.names.Exception", "demo.io.names.Override"),
                            new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    java.util.Optional.of(new CallDefinition("demo.io.names.Values", "equals",
                            OperationKind.QUERY, List.of(), new Expression(1))),
                    new Compensation.Undo(
                            java.util.Optional.of("undo"),
                            new CallDefinition("demo.io.names.Values", "undo",
                                    OperationKind.COMMAND, List.of(), new Expression(2)),
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

        private static StepDefinition values_() {
            return new StepDefinition(
                    "values_",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.io.names.Values", "call", OperationKind.COMMAND,
                            List.of(), new Expression(3)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    java.util.Optional.empty(),
                    new Compensation.Undo(
                            java.util.Optional.empty(),
                            new CallDefinition("demo.io.names.Values", "undo",
                                    OperationKind.COMMAND, List.of(), new Expression(4)),
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

        private static StepDefinition sendSMS() {
            return new StepDefinition(
                    "sendSMS",
                    Mark.NONE,
                    List.of(1),
                    new CallDefinition("demo.io.names.Values", "name", OperationKind.COMMAND,
                            List.of(), new Expression(5)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    java.util.Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition notify_() {
            return new StepDefinition(
                    "notify",
                    Mark.NONE,
                    List.of(0, 2),
                    new CallDefinition("demo.io.names.Values", "hashCode", OperationKind.COMMAND,
                            List.of(), new Expression(6)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    java.util.Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of(
                            new EmitDefinition("demo.io.names.Optional", new Expression(7))));
        }
    }

    private static final class Evaluation {
        private Evaluation() {
        }

        static java.lang. @Nullable Object evaluate(int number, io.sagaz.runtime.Values values) {
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
         * Step {@code class}: the arguments of {@code Values.step}.
         */
        private static List<java.lang.Object> expression0(io.sagaz.runtime.Values values) {
            Input input = (Input) values.input();
            return List.of(input.values().List_(), input.input().input(), List.of(1));
        }

        /**
         * Whether step {@code class} happened: the arguments of {@code Values.equals}.
         */
        private static List<java.lang.Object> expression1(io.sagaz.runtime.Values values) {
            return List.of(values.key(0));
        }

        /**
         * Compensation of step {@code class}: the arguments of {@code Values.undo}.
         */
        private static List<java.lang.Object> expression2(io.sagaz.runtime.Values values) {
            return List.of(values.key(0));
        }

        /**
         * Step {@code values_}: the arguments of {@code Values.call}.
         */
        private static List<java.lang.Object> expression3(io.sagaz.runtime.Values values) {
            Input input = (Input) values.input();
            return List.of(input.values());
        }

        /**
         * Compensation of step {@code values_}: the arguments of {@code Values.undo}.
         */
        private static List<java.lang.Object> expression4(io.sagaz.runtime.Values values) {
            return List.of(values.key(1));
        }

        /**
         * Step {@code sendSMS}: the arguments of {@code Values.name}.
         */
        private static List<java.lang.Object> expression5(io.sagaz.runtime.Values values) {
            return List.of();
        }

        /**
         * Step {@code notify}: the arguments of {@code Values.hashCode}.
         */
        private static List<java.lang.Object> expression6(io.sagaz.runtime.Values values) {
            Map_ sendSMS = (Map_) values.present(2);
            return List.of(List.of(sendSMS));
        }

        /**
         * Event of step {@code notify}: {@code Optional}.
         */
        private static Optional expression7(io.sagaz.runtime.Values values) {
            Object class_ = (Object) values.present(0);
            return new Optional("x", class_.value_());
        }

        /**
         * What the saga returns.
         */
        private static Map_ expression8(io.sagaz.runtime.Values values) {
            Map_ sendSMS = (Map_) values.present(2);
            return sendSMS;
        }
    }
}
