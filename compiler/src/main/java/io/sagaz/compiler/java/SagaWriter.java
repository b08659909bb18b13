package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.SagaModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Writes the class of a saga: what users see of it, around a type, a definition and expressions. */
final class SagaWriter {
    private final JavaNames names;
    private final JavaTypes types;
    private final ValueWriter values;
    private final SagaTypeWriter sagaTypes;
    private final EvaluationWriter evaluations;
    private final SignalWriter signals;

    SagaWriter(
            JavaNames names,
            JavaTypes types,
            ValueWriter values,
            SagaTypeWriter sagaTypes,
            EvaluationWriter evaluations) {
        this.names = names;
        this.types = types;
        this.values = values;
        this.sagaTypes = sagaTypes;
        this.evaluations = evaluations;
        this.signals = new SignalWriter(names, values);
    }

    TypeSpec.Builder saga(SagaModel saga) {
        SagaNames its = SagaNames.of(saga, names, types);
        TypeSpec.Builder type = TypeSpec.classBuilder(its.saga())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        Docs.of(saga.doc(), "The saga " + Docs.code(saga.name().simple()) + "."))
                .addField(FieldSpec.builder(its.sagaType(), "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Names this saga where an engine is built.\n")
                        .initializer("new $T()", its.type())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(start(saga, its))
                .addMethods(signals.methods(saga))
                .addType(steps(saga, its))
                .addTypes(signals.records(saga));
        if (its.hasInputRecord()) {
            type.addType(inputRecord(saga, its));
        }
        return type.addType(sagaTypes.type(saga, its))
                .addType(new DefinitionWriter().definition(saga, its.definition()))
                .addType(evaluations.evaluation(saga, its));
    }

    private MethodSpec start(SagaModel saga, SagaNames its) {
        NameScope scope = names.locals(Set.of("TYPE"));
        String sagaz = saga.params().stream().anyMatch(param -> param.name().equals("sagaz")) ? "engine" : "sagaz";
        Map<String, String> params =
                scope.takeAll(saga.params().stream().map(FieldModel::name).toList());
        sagaz = scope.take(sagaz);
        MethodSpec.Builder start = MethodSpec.methodBuilder("start")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        saga.key().isPresent()
                                ? "Starts the saga, once for each business key; when this returns it is durable.\n"
                                : "Starts the saga; when this returns it is durable.\n")
                .addJavadoc(ValueWriter.fieldDocs(values.components(saga.params(), params(params))))
                .returns(ParameterizedTypeName.get(RuntimeNames.SAGA_HANDLE, its.output()))
                .addParameter(RuntimeNames.SAGAZ, sagaz);
        for (FieldModel param : saga.params()) {
            start.addParameter(types.of(param.type()), params(params).apply(param.name()));
        }
        CodeBlock arguments = Blocks.arguments(List.copyOf(params.values()), param -> CodeBlock.of("$N", param));
        return start.addStatement(
                        "return $N.start(TYPE, $L)",
                        sagaz,
                        its.hasInputRecord() ? CodeBlock.of("new $T($L)", its.input(), arguments) : arguments)
                .build();
    }

    private static UnaryOperator<String> params(Map<String, String> names) {
        return name -> names.getOrDefault(name, name);
    }

    private TypeSpec inputRecord(SagaModel saga, SagaNames its) {
        List<Component> components = values.components(saga.params(), params(names.inputComponents(saga)));
        return values.record((ClassName) its.input(), components)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The parameters of the saga.\n")
                .build();
    }

    private static TypeSpec steps(SagaModel saga, SagaNames its) {
        TypeSpec.Builder steps = TypeSpec.enumBuilder(its.step())
                .addModifiers(Modifier.PUBLIC)
                .avoidClashesWithNestedClasses(Enum.class)
                .addSuperinterface(RuntimeNames.STEP_NAME)
                .addJavadoc("The steps, in the order as written.\n");
        NameScope constants = new NameScope(Set.of());
        for (SagaModel.StepModel step : saga.steps()) {
            TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("$L", Literals.string(step.name()));
            step.doc().filter(doc -> !doc.isBlank()).ifPresent(doc -> body.addJavadoc("$L\n", Docs.javadoc(doc)));
            steps.addEnumConstant(constants.take(upperSnake(step.name())), body.build());
        }
        TypeName string = ClassName.get(String.class);
        return steps.addField(string, "stepName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(string, "stepName")
                        .addStatement("this.stepName = stepName")
                        .build())
                .addMethod(ValueWriter.overriding("stepName", string)
                        .addStatement("return stepName")
                        .build())
                .addMethod(ValueWriter.overriding("stepIndex", TypeName.INT)
                        .addStatement("return ordinal()")
                        .build())
                .build();
    }

    /** {@code reserveStock} as {@code RESERVE_STOCK}. */
    static String upperSnake(String name) {
        String snake = name.replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
        // Upper case may need a letter that no name begins with.
        return SourceVersion.isIdentifier(snake) ? snake : name;
    }
}
