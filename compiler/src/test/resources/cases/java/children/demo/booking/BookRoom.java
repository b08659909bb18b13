package demo.booking;

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
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A saga of several parameters, in another namespace.
 */
@Generated("io.sagaz")
@NullMarked
public final class BookRoom {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, UUID> TYPE = new Type();

    private BookRoom() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<UUID> start(Sagaz sagaz, String hotel, int nights,
            @Nullable String note) {
        return sagaz.start(TYPE, new Input(hotel, nights, note));
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        ROOM("room");

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
    public record Input(String hotel, int nights, @Nullable String note) {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value, PayloadWriter out) {
                out.record(() -> {
                    out.field("hotel", value.hotel(), Codecs.STRING);
                    out.field("nights", value.nights(), Codecs.INT);
                    out.field("note", value.note(), Codecs.optional(Codecs.STRING));
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input(
                        in.field("hotel", Codecs.STRING),
                        in.field("nights", Codecs.INT),
                        in.field("note", Codecs.optional(Codecs.STRING)));
            }
        };

        public Input(String hotel, int nights, @Nullable String note) {
            this.hotel = Objects.requireNonNull(hotel, "hotel");
            this.nights = nights;
            this.note = note;
        }
    }

    private static final class Type implements SagaType<Input, UUID> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(BookRoom.class, "demo.booking.BookRoom.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "7d397fd73421a53d566f1632d281db6bc782bdbc9910268432bdd139e79cb472";
        }

        @Override
        public Codec<Input> input() {
            return Input.CODEC;
        }

        @Override
        public Optional<Codec<UUID>> output() {
            return Optional.of(Codecs.UUID);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Hotels.TYPE);
        }

        @Override
        public Optional<String> key(Input input) {
            return Optional.empty();
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
                    "demo.booking",
                    "BookRoom",
                    1,
                    List.of(room()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(2)));
        }

        private static StepDefinition room() {
            return new StepDefinition(
                    "room",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.booking.Hotels", "book", OperationKind.COMMAND,
                            List.of(), new Expression(0)),
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
                            new CallDefinition("demo.booking.Hotels", "cancel",
                                    OperationKind.COMMAND, List.of(), new Expression(1)),
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
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code room}: the arguments of {@code Hotels.book}.
         */
        private static List<Object> expression0(Values values) {
            Input input = (Input) values.input();
            return List.of(input.hotel(), input.nights());
        }

        /**
         * Compensation of step {@code room}: the arguments of {@code Hotels.cancel}.
         */
        private static List<Object> expression1(Values values) {
            return List.of(values.key(0));
        }

        /**
         * What the saga returns.
         */
        private static UUID expression2(Values values) {
            UUID room = (UUID) values.present(0);
            return room;
        }
    }
}
