package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.StructModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What everything in a model is called in Java. Names stay as written but where Java can't have them so: a variable
 * obscures a type of the same name (JLS 6.4.2), hence no member and no local may be called like a type that generated
 * code names. The checks refuse most names that would have to change; this doesn't rely on them.
 */
final class JavaNames {
    private final TypeNames types;
    private final Map<QualifiedName, Map<String, String>> members = new HashMap<>();
    private final Map<QualifiedName, SagaModel> children = new HashMap<>();

    JavaNames(Model model) {
        this.types = new TypeNames(model);
        model.structs().forEach(it -> members.put(it.name(), fieldNames(it)));
        model.enums().forEach(it -> members.put(it.name(), constantNames(it)));
        model.sagas().stream()
                .flatMap(saga -> saga.signals().stream())
                .forEach(it -> members.put(it.name(), fieldNames(it)));
        model.sagas()
                .forEach(it -> children.merge(
                        it.name(), it, (known, other) -> other.version() > known.version() ? other : known));
    }

    /** Of a record, enum, error, event, signal or service. */
    ClassName type(QualifiedName name) {
        return types.type(name);
    }

    ClassName saga(SagaModel saga) {
        return types.saga(saga);
    }

    /** The saga that runs under this name as a child: its highest version. */
    SagaModel child(QualifiedName name) {
        SagaModel child = children.get(name);
        if (child == null) {
            throw new IllegalStateException("the model doesn't declare " + name.text());
        }
        return child;
    }

    /** Whether a file of the package has to import {@code java.lang}. */
    boolean hidesJavaLang(String javaPackage) {
        return types.hidesJavaLang(javaPackage);
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
        return new NameScope(types.obscurable(), taken);
    }

    private NameScope valueScope() {
        NameScope scope = locals(ReservedNames.OF_OBJECT);
        ReservedNames.CONSTANTS.forEach(scope::reserve);
        return scope;
    }

    private Map<String, String> fieldNames(StructModel struct) {
        NameScope scope = valueScope();
        switch (struct.kind()) {
            case RECORD, SIGNAL -> {}
            case EVENT -> ReservedNames.OF_EVENTS.forEach(scope::reserve);
            case ERROR -> ReservedNames.OF_ERRORS.forEach(scope::reserve);
        }
        return scope.takeAll(names(struct.fields()));
    }

    private Map<String, String> constantNames(EnumModel declared) {
        return locals(ReservedNames.CONSTANTS)
                .takeAll(declared.constants().stream()
                        .map(EnumModel.Constant::name)
                        .toList());
    }

    private static List<String> names(List<FieldModel> fields) {
        return fields.stream().map(FieldModel::name).toList();
    }
}
