package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.StructModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** Writes what a saga's class has for its signals: a record and a method for each. */
final class SignalWriter {
    private static final ClassName STRING = ClassName.get(String.class);

    private final JavaNames names;
    private final ValueWriter values;

    SignalWriter(JavaNames names, ValueWriter values) {
        this.names = names;
        this.values = values;
    }

    List<TypeSpec> records(SagaModel saga) {
        return saga.signals().stream().map(signal -> record(saga, signal)).toList();
    }

    private TypeSpec record(SagaModel saga, StructModel signal) {
        ClassName name = names.type(signal.name());
        List<Component> components = values.components(signal);
        TypeName type = ParameterizedTypeName.get(RuntimeNames.SIGNAL_TYPE, name);
        return values.record(name, components)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The signal $L.\n", Docs.code(signal.name().simple()))
                .addJavadoc(ValueWriter.fieldDocs(components))
                .addField(FieldSpec.builder(type, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "new $T<>($L,$W$L,$W$T.class,$WCODEC)",
                                RuntimeNames.SIGNAL_TYPE,
                                Literals.string(saga.name().text()),
                                Literals.string(signal.name().simple()),
                                name)
                        .build())
                .build();
    }

    List<MethodSpec> methods(SagaModel saga) {
        NameScope methods = new NameScope(Set.of("start"));
        List<MethodSpec> written = new ArrayList<>();
        for (StructModel signal : saga.signals()) {
            written.add(method(signal, methods.take(lowerCamel(signal.name().simple()))));
        }
        return written;
    }

    private MethodSpec method(StructModel signal, String method) {
        ClassName type = names.type(signal.name());
        NameScope scope = names.locals(Set.of("TYPE"));
        String sagaz = scope.take("sagaz");
        String saga = scope.take("saga");
        String key = scope.take("key");
        MethodSpec.Builder give = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Gives a saga the signal $L; when this returns it is durable.\n\n",
                        Docs.code(signal.name().simple()))
                .addJavadoc("@param $N the id of the saga\n", saga)
                .addJavadoc(
                        "@param $N tells a repeated signal from a new one: with one key the saga takes it once\n", key)
                .addJavadoc("@throws $T if the saga has ended or isn't known\n", RuntimeNames.REFUSED_EXCEPTION)
                .addParameter(RuntimeNames.SAGAZ, sagaz)
                .addParameter(UUID.class, saga)
                .addParameter(STRING, key);
        CodeBlock value = CodeBlock.of("new $T()", type);
        if (!signal.fields().isEmpty()) {
            String parameter = scope.take("signal");
            give.addParameter(type, parameter);
            value = CodeBlock.of("$N", parameter);
        }
        return give.addStatement("$N.signal($N,$W$N,$W$T.TYPE,$W$L)", sagaz, saga, key, type, value)
                .build();
    }

    private static String lowerCamel(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first);
    }
}
