package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.StructModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java types of a model's declarations, and what they are in the way of. */
final class TypeNames {
    private final Map<QualifiedName, ClassName> types = new HashMap<>();
    private final Map<QualifiedName, Map<Integer, ClassName>> sagas = new TreeMap<>();
    private final Map<String, NameScope> scopes = new HashMap<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> obscurable = new HashSet<>();
    private final Set<String> hiding;

    TypeNames(Model model) {
        List<QualifiedName> all = Stream.of(
                        model.structs().stream().map(StructModel::name),
                        model.enums().stream().map(EnumModel::name),
                        model.services().stream().map(ServiceModel::name),
                        model.sagas().stream().map(SagaModel::name).distinct())
                .flatMap(names -> names)
                .toList();
        all.forEach(name -> packages.add(NameScope.javaPackage(name.namespace())));
        obscurable.addAll(ReservedNames.TYPES);
        obscurable.addAll(ReservedNames.JAVA_LANG);
        if (needsQualifiedNames(all)) {
            obscurable.addAll(roots());
        }
        model.structs()
                .forEach(it -> types.put(it.name(), declare(it.name(), it.name().simple())));
        model.enums().forEach(it -> types.put(it.name(), declareEnum(it.name())));
        model.services()
                .forEach(it -> types.put(it.name(), declare(it.name(), it.name().simple())));
        declareSagas(model.sagas());
        Set<String> outside = Set.copyOf(obscurable);
        model.sagas().forEach(saga -> declareSignals(saga, outside));
        this.hiding = hiding();
    }

    /** Of a record, enum, error, event, signal or service. */
    ClassName type(QualifiedName name) {
        ClassName type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("the model doesn't declare " + name.text());
        }
        return type;
    }

    ClassName saga(SagaModel saga) {
        ClassName type = versions(saga).get(saga.version());
        if (type == null) {
            throw new IllegalStateException(
                    "the model doesn't declare " + saga.name().text());
        }
        return type;
    }

    /** Names of types, and of packages where types need them, that a variable of the same name would obscure. */
    Set<String> obscurable() {
        return obscurable;
    }

    /** Whether a type of the package hides one of {@code java.lang} that generated code names without an import. */
    boolean hidesJavaLang(String javaPackage) {
        return hiding.contains(javaPackage);
    }

    private Set<String> hiding() {
        return Stream.concat(types.values().stream(), sagas.values().stream().flatMap(it -> it.values().stream()))
                .filter(type -> ReservedNames.JAVA_LANG.contains(type.simpleName()))
                .map(ClassName::packageName)
                .collect(Collectors.toSet());
    }

    /** JavaPoet writes a qualified name where a simple one is another type's already. */
    private static boolean needsQualifiedNames(List<QualifiedName> all) {
        Set<String> seen = new HashSet<>(ReservedNames.TYPES);
        seen.addAll(ReservedNames.JAVA_LANG);
        return all.stream().anyMatch(name -> !seen.add(name.simple()));
    }

    private Set<String> roots() {
        Set<String> roots = new HashSet<>(ReservedNames.ROOTS);
        packages.forEach(name -> roots.add(name.split("\\.", 2)[0]));
        return roots;
    }

    private ClassName declare(QualifiedName name, String wanted) {
        String javaPackage = NameScope.javaPackage(name.namespace());
        String simple = scopes.computeIfAbsent(javaPackage, this::scope).take(wanted);
        obscurable.add(simple);
        return ClassName.get(javaPackage, simple);
    }

    private NameScope scope(String javaPackage) {
        Set<String> taken = new HashSet<>();
        // A type and a package can't have one name (JLS 7.1).
        for (String other : packages) {
            if (other.startsWith(javaPackage + ".")) {
                taken.add(other.substring(javaPackage.length() + 1).split("\\.", 2)[0]);
            }
        }
        roots().stream().filter(obscurable::contains).forEach(taken::add);
        return new NameScope(taken);
    }

    private ClassName declareEnum(QualifiedName name) {
        return declare(
                name, name.simple().equals(ReservedNames.INHERITED_BY_ENUMS) ? name.simple() + "_" : name.simple());
    }

    /** The highest version of each first: the older ones have to make room. */
    private void declareSagas(List<SagaModel> all) {
        all.forEach(saga -> sagas.computeIfAbsent(saga.name(), any -> new TreeMap<>()));
        sagas.forEach((name, versions) -> {
            int highest = all.stream()
                    .filter(saga -> saga.name().equals(name))
                    .mapToInt(SagaModel::version)
                    .max()
                    .orElseThrow();
            versions.put(highest, declare(name, name.simple()));
        });
        for (SagaModel saga : all) {
            versions(saga)
                    .computeIfAbsent(
                            saga.version(),
                            version -> declare(saga.name(), saga.name().simple() + "V" + version));
        }
    }

    /**
     * Within the saga, and like no type outside: a simple name says which one is meant.
     *
     * @param outside simple names
     */
    private void declareSignals(SagaModel saga, Set<String> outside) {
        NameScope nested = new NameScope(outside);
        for (StructModel signal : saga.signals()) {
            String simple = nested.take(signal.name().simple());
            types.put(signal.name(), saga(saga).nestedClass(simple));
            obscurable.add(simple);
        }
    }

    private Map<Integer, ClassName> versions(SagaModel saga) {
        return sagas.getOrDefault(saga.name(), new TreeMap<>());
    }
}
