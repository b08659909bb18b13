package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.SagaModel.CompiledExpression;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.model.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class that evaluates a saga's expressions: a switch by number, a method for each. */
final class EvaluationWriter {
    private final JavaNames names;
    private final JavaTypes types;
    private final ExpressionWriter expressions;

    EvaluationWriter(JavaNames names, JavaTypes types, ExpressionWriter expressions) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    TypeSpec evaluation(SagaModel saga, SagaNames its) {
        Map<Integer, String> uses = ExpressionUses.of(saga.definition());
        String values = names.local("values");
        CodeBlock.Builder cases = CodeBlock.builder();
        List<MethodSpec> methods = new ArrayList<>();
        for (int number = 0; number < saga.expressions().size(); number++) {
            MethodSpec method = method(saga, its, number, uses.getOrDefault(number, "Not used."));
            methods.add(method);
            cases.add("case $L -> $N($N);\n", number, method, values);
        }
        MethodSpec evaluate = MethodSpec.methodBuilder("evaluate")
                .addModifiers(Modifier.STATIC)
                .returns(JavaTypes.nullable(JavaTypes.OBJECT))
                .addParameter(TypeName.INT, "number")
                .addParameter(RuntimeNames.VALUES, values)
                .addCode(
                        "return switch (number) {\n$>$Ldefault -> throw new $T($S + number);\n$<};\n",
                        cases.build(),
                        IllegalArgumentException.class,
                        "there is no expression ")
                .build();
        return TypeSpec.classBuilder(its.evaluation())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(evaluate)
                .addMethods(methods)
                .build();
    }

    private MethodSpec method(SagaModel saga, SagaNames its, int number, String use) {
        CompiledExpression expression = saga.expressions().get(number);
        SagaReads reads = new SagaReads(saga, its, names, types);
        MethodSpec.Builder method = MethodSpec.methodBuilder("expression" + number)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addJavadoc("$L\n", use)
                .addParameter(RuntimeNames.VALUES, reads.values());
        if (expression instanceof CompiledExpression.Arguments arguments) {
            boolean nullable = arguments.values().stream().anyMatch(it -> it.type() instanceof Type.Optional);
            TypeName element = nullable ? JavaTypes.nullable(JavaTypes.OBJECT) : JavaTypes.OBJECT;
            method.returns(ParameterizedTypeName.get(ClassName.get(List.class), element));
            method.addCode(reads.declare(arguments.values()));
            return method.addCode("return $L;\n", expressions.list(arguments.values(), reads))
                    .build();
        }
        if (expression instanceof CompiledExpression.Input input) {
            SagaNames child = SagaNames.of(names.child(input.saga()), names, types);
            method.returns(child.input());
            method.addCode(reads.declare(input.values()));
            CodeBlock values = Blocks.arguments(input.values(), value -> expressions.write(value, reads));
            return method.addCode(
                            "return $L;\n",
                            child.hasInputRecord() ? CodeBlock.of("new $T($L)", child.input(), values) : values)
                    .build();
        }
        TypedExpr value = ((CompiledExpression.Value) expression).expr();
        method.returns(types.boxed(value.type()));
        method.addCode(reads.declare(List.of(value)));
        return method.addCode("return $L;\n", expressions.write(value, reads)).build();
    }
}
