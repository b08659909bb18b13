package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.ServiceModel.OperationModel;
import io.sagaz.compiler.model.Type;
import io.sagaz.kernel.OperationKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes services: interfaces with a {@code TYPE} that calls them without reflection. */
final class ServiceWriter {
    /** By name: the compiler has nothing to do with databases. */
    private static final ClassName SQL_EXCEPTION = ClassName.get("java.sql", "SQLException");

    private static final TypeName OPERATIONS =
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.OPERATION_TYPE);
    private static final TypeName ARGUMENTS = ParameterizedTypeName.get(
            ClassName.get(List.class), WildcardTypeName.subtypeOf(JavaTypes.nullable(JavaTypes.OBJECT)));

    private final JavaNames names;
    private final JavaTypes types;

    ServiceWriter(JavaNames names, JavaTypes types) {
        this.names = names;
        this.types = types;
    }

    TypeSpec.Builder service(ServiceModel service) {
        ClassName name = names.type(service.name());
        TypeSpec.Builder declared = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.of(
                        service.doc(), "The service " + Docs.code(service.name().simple()) + "."))
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(RuntimeNames.SERVICE_TYPE, name),
                                "TYPE",
                                Modifier.PUBLIC,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("Names this service where an engine is built.\n")
                        .initializer("$L", type(service, name))
                        .build());
        Map<String, String> methods = methods(service);
        for (OperationModel operation : service.operations()) {
            declared.addMethod(operation(operation, inJava(methods, operation)));
        }
        return declared;
    }

    private MethodSpec operation(OperationModel operation, String name) {
        // A type is never meant where a parameter of an abstract method stands.
        NameScope scope = new NameScope(Set.of());
        Map<String, String> params =
                scope.takeAll(operation.params().stream().map(FieldModel::name).toList());
        String step = scope.take(params.containsValue("step") ? "context" : "step");
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(operation.output().map(types::of).orElse(TypeName.VOID));
        for (FieldModel param : operation.params()) {
            method.addParameter(types.of(param.type()), params.getOrDefault(param.name(), param.name()));
        }
        method.addParameter(RuntimeNames.STEP_CONTEXT, step);
        operation.fails().forEach(error -> method.addException(names.type(error)));
        if (operation.kind() == OperationKind.TRANSACTIONAL) {
            method.addException(SQL_EXCEPTION);
        }
        operation.doc().filter(doc -> !doc.isBlank()).ifPresent(doc -> method.addJavadoc("$L\n", Docs.javadoc(doc)));
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method.build();
    }

    private TypeSpec type(ServiceModel service, ClassName name) {
        TypeSpec.Builder type = TypeSpec.anonymousClassBuilder("")
                .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.SERVICE_TYPE, name))
                .addField(FieldSpec.builder(OPERATIONS, "operations", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("$T.of($L)", List.class, Blocks.lines(service.operations(), this::operationType))
                        .build())
                .addMethod(ValueWriter.overriding("name", ClassName.get(String.class))
                        .addStatement(
                                "return $L", Literals.string(service.name().text()))
                        .build())
                .addMethod(ValueWriter.overriding("type", ParameterizedTypeName.get(ClassName.get(Class.class), name))
                        .addStatement("return $T.class", name)
                        .build())
                .addMethod(ValueWriter.overriding("operations", OPERATIONS)
                        .addStatement("return operations")
                        .build())
                .addMethod(dispatch(service, name));
        Map<String, String> methods = methods(service);
        for (OperationModel operation : service.operations()) {
            type.addMethod(call(operation, inJava(methods, operation), name));
        }
        return type.build();
    }

    private CodeBlock operationType(OperationModel operation) {
        CodeBlock output = operation
                .output()
                .map(type -> CodeBlock.of("$T.of($L)", Optional.class, types.codec(type)))
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
        CodeBlock fails = Blocks.arguments(operation.fails(), error -> CodeBlock.of("$T.TYPE", names.type(error)));
        return CodeBlock.of(
                "new $T($L,$W$T.$L,$W$L,$W$T.of($L))",
                RuntimeNames.OPERATION_TYPE,
                Literals.string(operation.name()),
                OperationKind.class,
                operation.kind(),
                output,
                List.class,
                fails);
    }

    private MethodSpec dispatch(ServiceModel service, ClassName name) {
        Map<String, String> methods = methods(service);
        CodeBlock.Builder cases = CodeBlock.builder();
        for (OperationModel operation : service.operations()) {
            String method = inJava(methods, operation);
            CodeBlock call = CodeBlock.of("$N(service, arguments, step)", method);
            cases.add(
                    operation.output().isPresent() ? "case $L -> $L;\n" : "case $L -> {\n$>$L;\nyield null;\n$<}\n",
                    Literals.string(operation.name()),
                    call);
        }
        return withCall(ValueWriter.overriding("call", JavaTypes.nullable(JavaTypes.OBJECT))
                        .addParameter(name, "service")
                        .addParameter(ClassName.get(String.class), "operation"))
                .addException(Exception.class)
                .addCode(
                        "return switch (operation) {\n$>$Ldefault -> throw new $T($S + operation);\n$<};\n",
                        cases.build(),
                        IllegalArgumentException.class,
                        service.name().simple() + " has no operation ")
                .build();
    }

    private MethodSpec call(OperationModel operation, String method, ClassName service) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        int index = 0;
        for (FieldModel param : operation.params()) {
            arguments.add("$L,$W", argument(param.type(), CodeBlock.of("arguments.get($L)", index++)));
        }
        MethodSpec.Builder call = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE)
                .returns(operation.output().map(types::of).orElse(TypeName.VOID))
                .addParameter(service, "service");
        operation.fails().forEach(error -> call.addException(names.type(error)));
        if (operation.kind() == OperationKind.TRANSACTIONAL) {
            call.addException(SQL_EXCEPTION);
        }
        return withCall(call)
                .addStatement(
                        "$Lservice.$N($Lstep)",
                        operation.output().isPresent() ? "return " : "",
                        method,
                        arguments.build())
                .build();
    }

    private CodeBlock argument(Type type, CodeBlock value) {
        return JavaTypes.isGeneric(JavaTypes.presentOf(type))
                ? CodeBlock.of("$T.cast($L)", RuntimeNames.EXPRESSIONS, value)
                : types.cast(type, value);
    }

    private static MethodSpec.Builder withCall(MethodSpec.Builder method) {
        return method.addParameter(ARGUMENTS, "arguments").addParameter(RuntimeNames.STEP_CONTEXT, "step");
    }

    private static Map<String, String> methods(ServiceModel service) {
        return new NameScope(Set.of())
                .takeAll(service.operations().stream().map(OperationModel::name).toList());
    }

    private static String inJava(Map<String, String> methods, OperationModel operation) {
        return methods.getOrDefault(operation.name(), operation.name());
    }
}
