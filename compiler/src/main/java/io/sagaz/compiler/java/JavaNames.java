package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.StructModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each declaration of a model is called in Java. Names stay as written but where Java can't have them so.
 *
 * <p>A variable hides a type of the same name (JLS 6.4.2), hence no member and no local may be called like a type, or
 * like the first part of a package, that generated code names.
 */
final class JavaNames {
    /** What the generator itself names. */
    private static final Set<String> TYPES = Set.of(
            "Alternative",
            "ArrayList",
            "Arrays",
            "BigDecimal",
            "CallDefinition",
            "Codec",
            "Codecs",
            "Collections",
            "Compensation",
            "Definition",
            "DefinitionResource",
            "Duration",
            "EmitDefinition",
            "ErrorType",
            "Evaluation",
            "EventType",
            "Expression",
            "Expressions",
            "Generated",
            "Input",
            "Instant",
            "LinkedHashMap",
            "List",
            "LocalDate",
            "Map",
            "Mark",
            "NullMarked",
            "Nullable",
            "Objects",
            "OnFailure",
            "OperationKind",
            "OperationType",
            "Optional",
            "OptionalInt",
            "Pace",
            "PayloadReader",
            "PayloadWriter",
            "Policy",
            "Rejection",
            "RetryPolicy",
            "SagaDefinition",
            "SagaEvent",
            "SagaHandle",
            "SagaType",
            "Sagaz",
            "ServiceType",
            "Step",
            "StepContext",
            "StepDefinition",
            "StepName",
            "Type",
            "UUID",
            "Values");

    /** Of those, the ones that need no import. */
    private static final Set<String> JAVA_LANG = Set.of(
            "Boolean",
            "Deprecated",
            "Double",
            "Exception",
            "IllegalArgumentException",
            "Integer",
            "Long",
            "Object",
            "Override",
            "String",
            "SuppressWarnings",
            "Void");

    /** Members that every generated value has. */
    private static final Set<String> VALUE_MEMBERS = Set.of("CODEC", "TYPE", "serialVersionUID");

    /** Methods without parameters that an accessor would override; in part JLS 8.10.3. */
    private static final Set<String> RECORD_METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Set<String> EVENT_METHODS = Set.of("eventType", "eventKey");
    private static final Set<String> ERROR_METHODS = Set.of(
            "errorType",
            "getMessage",
            "getLocalizedMessage",
            "getCause",
            "printStackTrace",
            "fillInStackTrace",
            "getStackTrace",
            "getSuppressed");

    private final Map<QualifiedName, ClassName> types = new HashMap<>();
    private final Map<QualifiedName, TreeMap<Integer, ClassName>> sagas = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> members = new HashMap<>();
    private final Map<String, Set<String>> typesByPackage = new HashMap<>();
    private final Set<String> hiding = new HashSet<>(TYPES);

    JavaNames(Model model) {
        hiding.addAll(JAVA_LANG);
        Map<String, NameScope> packages = new HashMap<>();
        model.structs().forEach(it -> declare(it.name(), packages));
        model.enums().forEach(it -> declareEnum(it.name(), packages));
        model.services().forEach(it -> declare(it.name(), packages));
        declareSagas(model.sagas(), packages);
        hideRoots();
        model.structs().forEach(it -> members.put(it.name(), fieldNames(it)));
        model.enums().forEach(it -> members.put(it.name(), constantNames(it)));
    }

    /** Of a record, enum, error, event or service. */
    ClassName type(QualifiedName name) {
        ClassName type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("the model doesn't declare " + name.text());
        }
        return type;
    }

    ClassName saga(SagaModel saga) {
        ClassName type = sagas.getOrDefault(saga.name(), new TreeMap<>()).get(saga.version());
        if (type == null) {
            throw new IllegalStateException(
                    "the model doesn't declare " + saga.name().text());
        }
        return type;
    }

    boolean isHighestVersion(SagaModel saga) {
        return sagas.getOrDefault(saga.name(), new TreeMap<>()).lastKey() == saga.version();
    }

    /** The accessor of a field, or an enum's constant. */
    String member(QualifiedName type, String member) {
        String name = members.getOrDefault(type, Map.of()).get(member);
        if (name == null) {
            throw new IllegalStateException(type.text() + " has no " + member);
        }
        return name;
    }

    /** Components of the input record of a saga. */
    Map<String, String> inputComponents(SagaModel saga) {
        return valueScope().takeAll(names(saga.params()));
    }

    /** For a variable of its own scope. */
    String local(String wanted) {
        return locals(Set.of()).take(wanted);
    }

    /** For the variables of a method. */
    NameScope locals(Set<String> taken) {
        Set<String> all = new HashSet<>(hiding);
        all.addAll(taken);
        return new NameScope(all);
    }

    /** Whether a type of the package hides one of {@code java.lang} that generated code names without an import. */
    boolean hidesJavaLang(String javaPackage) {
        return typesByPackage.getOrDefault(javaPackage, Set.of()).stream().anyMatch(JAVA_LANG::contains);
    }

    private void declare(QualifiedName name, Map<String, NameScope> packages) {
        types.put(name, declare(name.namespace(), name.simple(), packages));
    }

    private void declareEnum(QualifiedName name, Map<String, NameScope> packages) {
        // Every enum inherits a type of this name, which would hide its own.
        String simple = name.simple().equals("EnumDesc") ? "EnumDesc_" : name.simple();
        types.put(name, declare(name.namespace(), simple, packages));
    }

    private ClassName declare(String namespace, String simple, Map<String, NameScope> packages) {
        String javaPackage = NameScope.javaPackage(namespace);
        String name = packages.computeIfAbsent(javaPackage, any -> new NameScope(Set.of()))
                .take(simple);
        typesByPackage.computeIfAbsent(javaPackage, any -> new HashSet<>()).add(name);
        hiding.add(name);
        return ClassName.get(javaPackage, name);
    }

    /** The highest version of each first: the older ones have to make room. */
    private void declareSagas(List<SagaModel> all, Map<String, NameScope> packages) {
        for (SagaModel saga : all) {
            int highest = all.stream()
                    .filter(it -> it.name().equals(saga.name()))
                    .mapToInt(SagaModel::version)
                    .max()
                    .orElseThrow();
            if (saga.version() == highest) {
                sagas.computeIfAbsent(saga.name(), any -> new TreeMap<>())
                        .put(
                                highest,
                                declare(saga.name().namespace(), saga.name().simple(), packages));
            }
        }
        for (SagaModel saga : all) {
            sagas.computeIfAbsent(saga.name(), any -> new TreeMap<>())
                    .computeIfAbsent(
                            saga.version(),
                            version ->
                                    declare(saga.name().namespace(), saga.name().simple() + "V" + version, packages));
        }
    }

    /** Where simple names clash JavaPoet writes qualified ones, which begin with a package. */
    private void hideRoots() {
        Set<String> seen = new HashSet<>(TYPES);
        seen.addAll(JAVA_LANG);
        boolean clash = typesByPackage.values().stream().flatMap(Set::stream).anyMatch(simple -> !seen.add(simple));
        if (clash) {
            hiding.addAll(Set.of("java", "javax", "io", "org"));
            typesByPackage.keySet().forEach(name -> hiding.add(name.split("\\.", 2)[0]));
        }
    }

    private NameScope valueScope() {
        NameScope scope = locals(RECORD_METHODS);
        VALUE_MEMBERS.forEach(scope::take);
        return scope;
    }

    private Map<String, String> fieldNames(StructModel struct) {
        NameScope scope = valueScope();
        switch (struct.kind()) {
            case RECORD -> {}
            case EVENT -> EVENT_METHODS.forEach(scope::take);
            case ERROR -> ERROR_METHODS.forEach(scope::take);
        }
        return scope.takeAll(names(struct.fields()));
    }

    private Map<String, String> constantNames(EnumModel declared) {
        NameScope scope = locals(VALUE_MEMBERS);
        return scope.takeAll(
                declared.constants().stream().map(EnumModel.Constant::name).toList());
    }

    private static List<String> names(List<FieldModel> fields) {
        return fields.stream().map(FieldModel::name).toList();
    }
}
