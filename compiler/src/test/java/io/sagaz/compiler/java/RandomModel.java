package io.sagaz.compiler.java;

import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.SignalName;
import io.sagaz.compiler.model.StructModel;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.model.TypedExpr;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** A model with the names and types that are hardest to get right in Java, also those that the compiler refuses. */
final class RandomModel {
    private static final List<Type> PRIMITIVES = List.of(Type.Primitive.values());
    private static final Span SPAN = new Span("random.saga", Position.START, Position.START);
    private static final List<String> NAMESPACES = List.of("demo", "demo.class.io", "shop.orders", "\u00e4\u00f6");
    private static final List<String> TYPE_NAMES = List.of(
            ("String Object Integer Boolean Exception Override Deprecated Record Enum EnumDesc Optional List Map Codec"
                            + " Codecs Values Step StepContext Type Input Definition Evaluation Expressions Arithmetic Objects"
                            + " Generated Nullable UUID BigDecimal Duration Rejection SagaType Sagaz Order class var"
                            + " record yield value it in out other that values input $ a$b \u540d\u524d Stra\u00dfe")
                    .split(" "));
    private static final List<String> MEMBER_NAMES = List.of(
            ("hashCode toString getClass notify wait clone finalize CODEC TYPE serialVersionUID message getMessage cause"
                            + " getCause errorType eventType eventKey class int default this super null true _ __ yield"
                            + " record var value it in out other that values input step context service arguments"
                            + " operation String List Objects Codecs Expressions java io demo shop sagaz engine number"
                            + " evaluate build camelCase snake_case UPPER \u00e9t\u00e9 \u540d $ a$b name type start key")
                    .split(" "));

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private final List<EnumModel> enums = new ArrayList<>();
    private final List<StructModel> structs = new ArrayList<>();
    private final List<ServiceModel> services = new ArrayList<>();
    private final List<SagaModel> sagas = new ArrayList<>();

    private RandomModel(long seed) {
        this.random = new Random(seed);
    }

    static Model of(long seed) {
        RandomModel model = new RandomModel(seed);
        model.times(1, 3, model::addEnum);
        model.times(2, 6, () -> model.addStruct(StructModel.Kind.RECORD));
        model.times(1, 3, () -> model.addStruct(StructModel.Kind.ERROR));
        model.times(1, 3, () -> model.addStruct(StructModel.Kind.EVENT));
        model.times(1, 3, model::addService);
        model.times(1, 3, model::addSaga);
        return new Model(model.structs, model.enums, model.services, model.sagas);
    }

    private void addEnum() {
        List<EnumModel.Constant> constants = members(1, 4).stream()
                .map(name -> new EnumModel.Constant(name, doc(), false, SPAN))
                .toList();
        enums.add(new EnumModel(typeName(), constants, doc(), oneIn(6), SPAN));
    }

    private void addStruct(StructModel.Kind kind) {
        List<FieldModel> fields = fields(0, 7);
        Optional<String> key = kind == StructModel.Kind.EVENT && !fields.isEmpty()
                ? Optional.of(fields.get(0).name())
                : Optional.empty();
        structs.add(new StructModel(kind, typeName(), fields, Optional.empty(), key, doc(), oneIn(6), SPAN));
    }

    private void addService() {
        List<ServiceModel.OperationModel> operations = members(1, 5).stream()
                .map(name -> new ServiceModel.OperationModel(
                        name,
                        OperationKind.COMMAND,
                        fields(0, 4),
                        oneIn(3) ? Optional.empty() : Optional.of(type(2)),
                        structs(StructModel.Kind.ERROR),
                        Map.of(),
                        doc(),
                        oneIn(6),
                        SPAN))
                .toList();
        services.add(new ServiceModel(typeName(), operations, doc(), oneIn(6), SPAN));
    }

    private void addSaga() {
        List<FieldModel> params = fields(0, 3);
        List<SagaModel.CompiledExpression> expressions = new ArrayList<>();
        List<StepDefinition> steps = new ArrayList<>();
        List<SagaModel.StepModel> models = new ArrayList<>();
        for (String name : members(1, 4)) {
            ServiceModel service = any(services);
            ServiceModel.OperationModel operation = any(service.operations());
            List<TypedExpr> arguments = operation.params().stream()
                    .map(param -> expr(param.type(), params, models, 3))
                    .toList();
            expressions.add(new SagaModel.CompiledExpression.Arguments(arguments));
            steps.add(step(name, service, operation, steps.size(), expressions.size() - 1));
            models.add(new SagaModel.StepModel(name, operation.output(), false, doc(), Optional.empty(), SPAN));
        }
        QualifiedName name = typeName();
        List<StructModel> signals = signals(name);
        for (StructModel signal : signals) {
            String step = "await" + signals.indexOf(signal);
            steps.add(await(step, signal, steps.size()));
            models.add(new SagaModel.StepModel(
                    step,
                    Optional.of(new Type.Declared(Type.Declared.Kind.SIGNAL, signal.name())),
                    false,
                    doc(),
                    Optional.empty(),
                    SPAN));
        }
        SagaDefinition definition = new SagaDefinition(
                name.namespace(),
                name.simple(),
                1,
                steps,
                new OnFailure.FailFast(),
                Optional.empty(),
                Optional.empty());
        StepGraph graph = StepGraph.of(definition);
        sagas.add(new SagaModel(
                name,
                1,
                params,
                Optional.empty(),
                params.isEmpty() ? Optional.empty() : Optional.of(input(params.get(0))),
                signals,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                models,
                definition,
                expressions,
                graph,
                graph.zones(steps.stream().map(StepDefinition::mark).toList()),
                doc(),
                oneIn(6),
                SPAN));
    }

    private List<StructModel> signals(QualifiedName saga) {
        List<String> names = new ArrayList<>(TYPE_NAMES);
        Collections.shuffle(names, random);
        return names.subList(0, random.nextInt(3)).stream()
                .map(name -> new StructModel(
                        StructModel.Kind.SIGNAL,
                        SignalName.of(saga, 1, name),
                        fields(0, 3),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        SPAN))
                .toList();
    }

    private static StepDefinition await(String name, StructModel signal, int index) {
        return new StepDefinition(
                name,
                Mark.NONE,
                List.of(index - 1),
                Optional.empty(),
                new Work.Await(signal.name().simple(), Optional.of(Duration.ofDays(2)), new Work.OnTimeout.Reject()),
                Optional.empty(),
                new Policy(RetryPolicy.STEP_DEFAULT, Policy.TIMEOUT_DEFAULT),
                Optional.empty(),
                new Compensation.None(),
                List.of(),
                List.of());
    }

    private static StepDefinition step(
            String name, ServiceModel service, ServiceModel.OperationModel operation, int index, int expression) {
        return new StepDefinition(
                name,
                Mark.NONE,
                index == 0 ? List.of() : List.of(index - 1),
                new CallDefinition(
                        service.name().text(),
                        operation.name(),
                        operation.kind(),
                        operation.fails().stream().map(QualifiedName::text).toList(),
                        new Expression(expression)),
                new Policy(RetryPolicy.STEP_DEFAULT, Policy.TIMEOUT_DEFAULT),
                Optional.empty(),
                new Compensation.None(),
                List.of(),
                List.of());
    }

    /** Of exactly this type; reads what there is, else is written down. */
    private TypedExpr expr(Type type, List<FieldModel> params, List<SagaModel.StepModel> before, int depth) {
        List<Supplier<TypedExpr>> choices = new ArrayList<>();
        for (FieldModel param : params) {
            if (param.type().equals(type)) {
                choices.add(() -> input(param));
            }
            if (type.equals(new Type.Optional(param.type()))) {
                choices.add(() -> new TypedExpr.Coalesce(type, new TypedExpr.Null(type), input(param)));
            }
            if (param.type().equals(new Type.Optional(type))) {
                choices.add(() -> new TypedExpr.Coalesce(type, input(param), expr(type, List.of(), before, depth - 1)));
            }
        }
        for (int step = 0; step < before.size(); step++) {
            int index = step;
            if (before.get(step).output().equals(Optional.of(type))) {
                choices.add(() -> new TypedExpr.Output(type, index));
            }
        }
        return choices.isEmpty() || oneIn(4)
                ? literal(type, params, before, depth)
                : any(choices).get();
    }

    private TypedExpr literal(Type type, List<FieldModel> params, List<SagaModel.StepModel> before, int depth) {
        if (type instanceof Type.Optional optional) {
            return depth <= 0 || oneIn(3)
                    ? new TypedExpr.Null(type)
                    : new TypedExpr.Coalesce(
                            type,
                            new TypedExpr.Coalesce(type, new TypedExpr.Null(type), new TypedExpr.Null(type)),
                            expr(optional.present(), params, before, depth - 1));
        }
        if (type instanceof Type.ListOf list) {
            int size = depth <= 0 ? 0 : random.nextInt(3);
            List<TypedExpr> elements = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                elements.add(expr(list.element(), params, before, depth - 1));
            }
            return new TypedExpr.ListLiteral(list, elements);
        }
        if (type == Type.Primitive.DECIMAL && oneIn(2)) {
            return new TypedExpr.Widen(type, new TypedExpr.Constant(Type.Primitive.INT, 7));
        }
        // What can't be written down is read from a step, whatever that really returns.
        return constant(type)
                .<TypedExpr>map(value -> new TypedExpr.Constant(type, value))
                .orElseGet(() -> new TypedExpr.Output(type, 0));
    }

    private static Optional<Object> constant(Type type) {
        if (!(type instanceof Type.Primitive primitive)) {
            return Optional.empty();
        }
        return switch (primitive) {
            case BOOL -> Optional.of(true);
            case INT -> Optional.of(1);
            case LONG -> Optional.of(1L);
            case DOUBLE -> Optional.of(0.5);
            case DECIMAL -> Optional.of(new BigDecimal("1.50"));
            case STRING -> Optional.of("a\"\\u0041\u202e\uD800\n");
            case DURATION -> Optional.of(Duration.ofNanos(1));
            case BYTES, UUID, INSTANT, DATE, JSON -> Optional.empty();
        };
    }

    private static TypedExpr input(FieldModel param) {
        return new TypedExpr.Input(param.type(), param.name());
    }

    private List<FieldModel> fields(int min, int max) {
        return members(min, max).stream()
                .map(name -> new FieldModel(name, type(2), Optional.empty(), doc(), false, SPAN))
                .toList();
    }

    private Type type(int depth) {
        int kind = random.nextInt(depth == 0 ? PRIMITIVES.size() : 23);
        if (kind < PRIMITIVES.size()) {
            return PRIMITIVES.get(kind);
        }
        return switch (kind) {
            case 12 -> new Type.ListOf(type(depth - 1));
            case 13 -> new Type.MapOf(type(depth - 1));
            case 14 -> new Type.JavaClass("java.util.Currency");
            case 15, 16 -> new Type.Declared(Type.Declared.Kind.ENUM, any(enums).name());
            case 17, 18, 19 -> declaredOrText();
            default -> optional(type(depth - 1));
        };
    }

    private Type declaredOrText() {
        List<QualifiedName> records = structs(StructModel.Kind.RECORD);
        return records.isEmpty() ? Type.Primitive.STRING : new Type.Declared(Type.Declared.Kind.RECORD, any(records));
    }

    private static Type optional(Type type) {
        return type instanceof Type.Optional ? type : new Type.Optional(type);
    }

    private List<QualifiedName> structs(StructModel.Kind kind) {
        return structs.stream()
                .filter(struct -> struct.kind() == kind)
                .map(StructModel::name)
                .toList();
    }

    private QualifiedName typeName() {
        while (true) {
            QualifiedName name = new QualifiedName(any(NAMESPACES), any(TYPE_NAMES));
            if (taken.add(name.text())) {
                return name;
            }
        }
    }

    private List<String> members(int min, int max) {
        List<String> names = new ArrayList<>(MEMBER_NAMES);
        Collections.shuffle(names, random);
        return List.copyOf(names.subList(0, min + random.nextInt(max - min + 1)));
    }

    private Optional<String> doc() {
        return oneIn(3) ? Optional.of("*/ <b> @see {@link x} \\u000a `code` &\n\n second") : Optional.empty();
    }

    private void times(int min, int max, Runnable action) {
        int times = min + random.nextInt(max - min + 1);
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
