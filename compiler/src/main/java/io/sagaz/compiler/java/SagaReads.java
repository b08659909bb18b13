package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.model.TypedExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an expression of a saga reads. A variable holds what is read in any case; what is read only to the right of
 * {@code ??}, {@code &&} or {@code ||} is looked up there, since it may be absent where nobody asks for it.
 */
final class SagaReads implements ExpressionWriter.Reads {
    private static final String INPUT = "input";

    private final SagaModel saga;
    private final SagaNames its;
    private final JavaNames names;
    private final JavaTypes types;
    private final NameScope scope;
    private final String values;
    private final Map<Object, String> variables = new LinkedHashMap<>();

    SagaReads(SagaModel saga, SagaNames its, JavaNames names, JavaTypes types) {
        this.saga = saga;
        this.its = its;
        this.names = names;
        this.types = types;
        this.values = names.local("values");
        this.scope = names.locals(Set.of(values, names.local("it")));
    }

    /** The name of the method's parameter. */
    String values() {
        return values;
    }

    /** The variables of these expressions. */
    CodeBlock declare(List<TypedExpr> expressions) {
        CodeBlock.Builder declarations = CodeBlock.builder();
        for (TypedExpr read : UnconditionalReads.of(expressions)) {
            if (read instanceof TypedExpr.Input input) {
                declareInput(input, declarations);
            } else {
                declareOther(read, declarations);
            }
        }
        return declarations.build();
    }

    /** The input is the parameter of the method, with this name. */
    void inputIs(String variable) {
        variables.put(INPUT, variable);
    }

    private void declareInput(TypedExpr.Input input, CodeBlock.Builder declarations) {
        if (!variables.containsKey(INPUT)) {
            String variable = scope.take(its.hasInputRecord() ? INPUT : input.param());
            variables.put(INPUT, variable);
            Type type = input.type();
            declarations.addStatement(
                    "$T $N = $L", its.hasInputRecord() ? its.input() : types.local(type), variable, castInput(type));
        }
    }

    private void declareOther(TypedExpr read, CodeBlock.Builder declarations) {
        if (!variables.containsKey(read)) {
            String variable = scope.take(name(read));
            variables.put(read, variable);
            declarations.addStatement("$T $N = $L", types.local(read.type()), variable, lookUp(read));
        }
    }

    private String name(TypedExpr read) {
        if (read instanceof TypedExpr.Element element) {
            return element.name();
        }
        return read instanceof TypedExpr.Output output
                ? saga.steps().get(output.step()).name()
                : saga.steps().get(((TypedExpr.Undone) read).step()).name() + "Undone";
    }

    @Override
    public CodeBlock input(TypedExpr.Input expr) {
        String variable = variables.get(INPUT);
        CodeBlock input =
                variable != null ? CodeBlock.of("$N", variable) : CodeBlock.of("($L)", castInput(expr.type()));
        return its.hasInputRecord()
                ? CodeBlock.of("$L.$N()", input, names.inputComponents(saga).get(expr.param()))
                : input;
    }

    @Override
    public CodeBlock output(TypedExpr.Output expr) {
        return variableOr(expr);
    }

    @Override
    public CodeBlock element(TypedExpr.Element expr) {
        return variableOr(expr);
    }

    @Override
    public CodeBlock undone(TypedExpr.Undone expr) {
        return variableOr(expr);
    }

    @Override
    public CodeBlock key(TypedExpr.Key expr) {
        return CodeBlock.of("$N.key($L)", values, expr.step());
    }

    private CodeBlock variableOr(TypedExpr read) {
        String variable = variables.get(read);
        return variable != null ? CodeBlock.of("$N", variable) : CodeBlock.of("($L)", lookUp(read));
    }

    private CodeBlock lookUp(TypedExpr read) {
        if (read instanceof TypedExpr.Undone undone) {
            return types.cast(undone.type(), CodeBlock.of("$N.undone($L)", values, undone.step()));
        }
        boolean optional = read.type() instanceof Type.Optional;
        if (read instanceof TypedExpr.Element) {
            return types.cast(read.type(), CodeBlock.of("$N.$N()", values, optional ? "element" : "presentElement"));
        }
        TypedExpr.Output output = (TypedExpr.Output) read;
        String method = optional ? "output" : "present";
        return types.cast(output.type(), CodeBlock.of("$N.$N($L)", values, method, output.step()));
    }

    private CodeBlock castInput(Type type) {
        CodeBlock input = CodeBlock.of("$N.input()", values);
        return its.hasInputRecord() ? CodeBlock.of("($T) $L", its.input(), input) : types.cast(type, input);
    }
}
