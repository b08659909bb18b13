package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.sagaz.compiler.definition.Calls;
import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.SagaModel.CompiledExpression;
import io.sagaz.compiler.model.Type;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the class behind a saga's {@code TYPE}. */
final class SagaTypeWriter {
    private static final TypeName STRING = ClassName.get(String.class);
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    private final JavaNames names;
    private final JavaTypes types;
    private final ExpressionWriter expressions;
    private final Function<SagaModel, DefinitionFile> files;
    private final Function<String, ClassName> services;

    /**
     * @param files the definitions' files
     * @param services Java types by qualified name
     */
    SagaTypeWriter(
            JavaNames names,
            JavaTypes types,
            ExpressionWriter expressions,
            Function<SagaModel, DefinitionFile> files,
            Function<String, ClassName> services) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
        this.files = files;
        this.services = services;
    }

    TypeSpec type(SagaModel saga, SagaNames its) {
        return TypeSpec.classBuilder(its.type())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(its.sagaType())
                .addField(FieldSpec.builder(SagaDefinition.class, "definition", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("$T.build()", its.definition())
                        .build())
                .addMethod(ValueWriter.overriding("definition", ClassName.get(SagaDefinition.class))
                        .addStatement("return definition")
                        .build())
                .addMethods(definitionText(saga, its))
                .addMethods(codecs(saga, its))
                .addMethods(elements(saga))
                .addMethod(steps(its))
                .addMethod(services(saga))
                .addMethods(children(saga))
                .addMethods(signals(saga))
                .addMethods(new InputMethods(names, types, expressions).all(saga, its))
                .addMethod(evaluate(its))
                .build();
    }

    private List<MethodSpec> definitionText(SagaModel saga, SagaNames its) {
        DefinitionFile file = files.apply(saga);
        return List.of(
                ValueWriter.overriding("definitionJson", STRING)
                        .addStatement(
                                "return $T.read($T.class,$W$L,$WdefinitionHash())",
                                RuntimeNames.DEFINITION_RESOURCE,
                                its.saga(),
                                Literals.string(file.name()))
                        .build(),
                ValueWriter.overriding("definitionHash", STRING)
                        .addStatement("return $S", file.hash())
                        .build());
    }

    private List<MethodSpec> codecs(SagaModel saga, SagaNames its) {
        CodeBlock input = its.hasInputRecord()
                ? CodeBlock.of("$T.CODEC", its.input())
                : types.codec(saga.params().get(0).type());
        CodeBlock output = saga.output()
                .map(type -> CodeBlock.of("$T.of($L)", Optional.class, types.codec(type)))
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
        return List.of(
                ValueWriter.overriding("input", RuntimeNames.codecOf(its.input()))
                        .addStatement("return $L", input)
                        .build(),
                ValueWriter.overriding(
                                "output", ParameterizedTypeName.get(OPTIONAL, RuntimeNames.codecOf(its.output())))
                        .addStatement("return $L", output)
                        .build());
    }

    /** Only of a saga that fans out. */
    private List<MethodSpec> elements(SagaModel saga) {
        CodeBlock.Builder cases = CodeBlock.builder();
        List<StepDefinition> steps = saga.definition().steps();
        for (int step = 0; step < steps.size(); step++) {
            Optional<FanOut> fanOut = steps.get(step).fanOut();
            if (fanOut.isPresent()) {
                cases.add("case $L -> $L;\n", step, types.codec(list(saga, fanOut.get())));
            }
        }
        if (cases.isEmpty()) {
            return List.of();
        }
        TypeName any = RuntimeNames.codecOf(WildcardTypeName.subtypeOf(Object.class));
        return List.of(ValueWriter.overriding("elements", any)
                .addParameter(TypeName.INT, "step")
                .addCode(
                        "return switch (step) {\n$>$Ldefault -> throw new $T($S + step + $S);\n$<};\n",
                        cases.build(),
                        IllegalArgumentException.class,
                        "step ",
                        " isn't fanned out")
                .build());
    }

    private static Type list(SagaModel saga, FanOut fanOut) {
        return ((SagaModel.CompiledExpression.Value)
                        saga.expressions().get(fanOut.elements().number()))
                .expr()
                .type();
    }

    private static MethodSpec steps(SagaNames its) {
        return ValueWriter.overriding("steps", ParameterizedTypeName.get(LIST, its.step()))
                .addStatement("return $T.of($T.values())", List.class, its.step())
                .build();
    }

    private MethodSpec services(SagaModel saga) {
        TypeName any =
                ParameterizedTypeName.get(RuntimeNames.SERVICE_TYPE, WildcardTypeName.subtypeOf(JavaTypes.OBJECT));
        CodeBlock called = Calls.of(saga.definition()).stream()
                .map(CallDefinition::service)
                .distinct()
                .map(service -> CodeBlock.of("$T.TYPE", services.apply(service)))
                .collect(CodeBlock.joining(",$W"));
        return ValueWriter.overriding("services", ParameterizedTypeName.get(LIST, any))
                .addStatement("return $T.of($L)", List.class, called)
                .build();
    }

    private List<MethodSpec> children(SagaModel saga) {
        List<CodeBlock> run = saga.expressions().stream()
                .filter(CompiledExpression.Input.class::isInstance)
                .map(input -> ((CompiledExpression.Input) input).saga())
                .distinct()
                .sorted()
                .map(child -> CodeBlock.of("$T.TYPE", names.saga(names.child(child))))
                .toList();
        if (run.isEmpty()) {
            return List.of();
        }
        WildcardTypeName any = WildcardTypeName.subtypeOf(JavaTypes.OBJECT);
        TypeName type = ParameterizedTypeName.get(RuntimeNames.SAGA_TYPE, any, any);
        return List.of(ValueWriter.overriding("children", ParameterizedTypeName.get(LIST, type))
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(run, ",$W"))
                .build());
    }

    private List<MethodSpec> signals(SagaModel saga) {
        if (saga.signals().isEmpty()) {
            return List.of();
        }
        TypeName any =
                ParameterizedTypeName.get(RuntimeNames.SIGNAL_TYPE, WildcardTypeName.subtypeOf(JavaTypes.OBJECT));
        CodeBlock declared = saga.signals().stream()
                .map(signal -> CodeBlock.of("$T.TYPE", names.type(signal.name())))
                .collect(CodeBlock.joining(",$W"));
        return List.of(ValueWriter.overriding("signals", ParameterizedTypeName.get(LIST, any))
                .addStatement("return $T.of($L)", List.class, declared)
                .build());
    }

    private MethodSpec evaluate(SagaNames its) {
        String values = names.local("values");
        return ValueWriter.overriding("evaluate", JavaTypes.nullable(JavaTypes.OBJECT))
                .addParameter(Expression.class, "expression")
                .addParameter(RuntimeNames.VALUES, values)
                .addStatement("return $T.evaluate(expression.number(), $N)", its.evaluation(), values)
                .build();
    }
}
