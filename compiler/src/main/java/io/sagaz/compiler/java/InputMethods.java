package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the methods of a saga's {@code TYPE} that read the input: key, tenant and indexes, as text. */
final class InputMethods {
    private static final TypeName STRING = ClassName.get(String.class);
    private static final TypeName OPTIONAL_STRING = ParameterizedTypeName.get(ClassName.get(Optional.class), STRING);

    private final JavaNames names;
    private final JavaTypes types;
    private final ExpressionWriter expressions;

    InputMethods(JavaNames names, JavaTypes types, ExpressionWriter expressions) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    List<MethodSpec> all(SagaModel saga, SagaNames its) {
        List<MethodSpec> methods = new ArrayList<>();
        CodeBlock none = CodeBlock.of("$T.empty()", Optional.class);
        methods.add(method(
                "key",
                OPTIONAL_STRING,
                saga,
                its,
                saga.key().map(key -> text(key, saga, its)).orElse(none)));
        saga.tenant()
                .map(tenant -> text(tenant, saga, its))
                .ifPresent(tenant -> methods.add(method("tenant", OPTIONAL_STRING, saga, its, tenant)));
        if (!saga.indexes().isEmpty()) {
            TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), STRING, OPTIONAL_STRING);
            CodeBlock entries = Blocks.lines(
                    saga.indexes(),
                    index -> CodeBlock.of(
                            "$T.entry($L, $L)",
                            Map.class,
                            Literals.string(index.name()),
                            text(index.value(), saga, its)));
            methods.add(method("indexes", map, saga, its, CodeBlock.of("$T.ofEntries($L)", Map.class, entries)));
        }
        return methods;
    }

    private MethodSpec method(String name, TypeName type, SagaModel saga, SagaNames its, CodeBlock value) {
        return ValueWriter.overriding(name, type)
                .addParameter(its.input(), input(saga, its))
                .addCode("return $L;\n", value)
                .build();
    }

    private String input(SagaModel saga, SagaNames its) {
        return names.local(its.hasInputRecord() ? "input" : saga.params().get(0).name());
    }

    private CodeBlock text(TypedExpr expr, SagaModel saga, SagaNames its) {
        SagaReads reads = new SagaReads(saga, its, names, types);
        reads.inputIs(input(saga, its));
        return KeyText.optional(expr.type(), expressions.write(expr, reads), names.local("it"), types);
    }
}
