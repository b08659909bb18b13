package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.ServiceModel.OperationModel;
import io.sagaz.compiler.model.SignalName;
import io.sagaz.compiler.model.StructModel;
import io.sagaz.compiler.model.Type;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.StepDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The declared types that a saga's values are made of: what an older journal was written with. */
final class Types {
    private final Model model;
    private final TreeMap<String, ObjectNode> found = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    Types(Model model) {
        this.model = model;
    }

    /** By qualified name, sorted. */
    ObjectNode reachable(SagaModel saga) {
        Stream<Type> signature = Stream.concat(saga.params().stream().map(FieldModel::type), saga.output().stream());
        signature.forEach(this::visit);
        for (CallDefinition call : Calls.of(saga.definition())) {
            model.service(QualifiedName.of(call.service()))
                    .flatMap(service -> service.operation(call.operation()))
                    .ifPresent(this::visit);
        }
        for (StepDefinition step : saga.definition().steps()) {
            step.emits().stream().map(EmitDefinition::event).forEach(this::visit);
        }
        saga.steps().forEach(step -> step.output().ifPresent(this::visit));
        saga.signals().forEach(signal -> describe(SignalName.text(signal.name()), signal));
        saga.definition().emits().stream().map(each -> each.emit().event()).forEach(this::visit);
        while (!open.isEmpty()) {
            describe(open.remove());
        }
        ObjectNode json = Json.object();
        found.forEach(json::set);
        return json;
    }

    /** As users write it, but qualified. */
    static String text(Type type) {
        return type.accept(new Text());
    }

    private void visit(OperationModel operation) {
        operation.params().forEach(param -> visit(param.type()));
        operation.output().ifPresent(this::visit);
        operation.fails().stream().map(QualifiedName::text).forEach(this::visit);
    }

    private void visit(Type type) {
        type.accept(new Names()).forEach(this::visit);
    }

    private void visit(String name) {
        if (seen.add(name)) {
            open.add(name);
        }
    }

    private void describe(String name) {
        QualifiedName qualified = QualifiedName.of(name);
        model.struct(qualified).ifPresent(struct -> describe(name, struct));
        model.enumeration(qualified).ifPresent(declared -> {
            ObjectNode json = Json.object().put("kind", "enum");
            json.set(
                    "constants",
                    Json.strings(declared.constants().stream()
                            .map(EnumModel.Constant::name)
                            .toList()));
            found.put(name, json);
        });
    }

    private void describe(String name, StructModel struct) {
        ObjectNode json = Json.object().put("kind", struct.kind().name().toLowerCase(Locale.ROOT));
        json.set("fields", MeaningJson.fields(struct.fields()));
        struct.topic().ifPresent(topic -> json.put("topic", topic));
        struct.key().ifPresent(key -> json.put("key", key));
        found.put(name, json);
        struct.fields().forEach(field -> visit(field.type()));
    }

    private static final class Text implements Type.Visitor<String> {
        @Override
        public String primitive(Type.Primitive type) {
            return type.text();
        }

        @Override
        public String list(Type.ListOf type) {
            return "List<" + type.element().accept(this) + ">";
        }

        @Override
        public String map(Type.MapOf type) {
            return "Map<String, " + type.value().accept(this) + ">";
        }

        @Override
        public String optional(Type.Optional type) {
            return type.present().accept(this) + "?";
        }

        @Override
        public String declared(Type.Declared type) {
            return type.kind() == Type.Declared.Kind.SIGNAL
                    ? SignalName.text(type.name())
                    : type.name().text();
        }

        @Override
        public String javaClass(Type.JavaClass type) {
            return type.name();
        }

        @Override
        public String erroneous(Type.Erroneous type) {
            throw new IllegalStateException("a model without errors has no erroneous types");
        }
    }

    /** The declared types that a type names. */
    private static final class Names implements Type.Visitor<List<String>> {
        @Override
        public List<String> primitive(Type.Primitive type) {
            return List.of();
        }

        @Override
        public List<String> list(Type.ListOf type) {
            return type.element().accept(this);
        }

        @Override
        public List<String> map(Type.MapOf type) {
            return type.value().accept(this);
        }

        @Override
        public List<String> optional(Type.Optional type) {
            return type.present().accept(this);
        }

        @Override
        public List<String> declared(Type.Declared type) {
            return type.kind() == Type.Declared.Kind.SIGNAL
                    ? List.of()
                    : List.of(type.name().text());
        }

        @Override
        public List<String> javaClass(Type.JavaClass type) {
            return List.of();
        }

        @Override
        public List<String> erroneous(Type.Erroneous type) {
            return List.of();
        }
    }
}
