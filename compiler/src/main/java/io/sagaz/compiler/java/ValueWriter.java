package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.StructModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes records, events and enums. */
final class ValueWriter {
    private static final TypeName OPTIONAL_STRING = ParameterizedTypeName.get(Optional.class, String.class);

    private final JavaNames names;
    private final JavaTypes types;
    private final CodecWriter codecs;

    ValueWriter(JavaNames names, JavaTypes types, CodecWriter codecs) {
        this.names = names;
        this.types = types;
        this.codecs = codecs;
    }

    TypeSpec.Builder record(StructModel struct) {
        ClassName name = names.type(struct.name());
        return record(name, components(struct))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Docs.of(
                        struct.doc(), "The record " + Docs.code(struct.name().simple()) + "."))
                .addJavadoc(fieldDocs(components(struct)));
    }

    TypeSpec.Builder event(StructModel struct) {
        ClassName name = names.type(struct.name());
        TypeName type = ParameterizedTypeName.get(RuntimeNames.EVENT_TYPE, name);
        String topic = struct.topic().orElse(struct.name().text());
        return record(name, components(struct))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeNames.SAGA_EVENT)
                .addJavadoc(Docs.of(
                        struct.doc(), "The event " + Docs.code(struct.name().simple()) + "."))
                .addJavadoc(fieldDocs(components(struct)))
                .addField(FieldSpec.builder(type, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "new $T<>($L,$W$L,$W$T.class,$WCODEC)",
                                RuntimeNames.EVENT_TYPE,
                                Literals.string(struct.name().text()),
                                Literals.string(topic),
                                name)
                        .build())
                .addMethod(overriding("eventType", type)
                        .addStatement("return TYPE")
                        .build())
                .addMethod(overriding("eventKey", OPTIONAL_STRING)
                        .addStatement("return $L", eventKey(struct))
                        .build());
    }

    /** A record with codec, without modifiers and Javadoc. */
    TypeSpec.Builder record(ClassName name, List<Component> components) {
        TypeSpec.Builder record = TypeSpec.recordBuilder(name).addField(codecs.of(name, components));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        components.forEach(component -> constructor.addParameter(component.java(), component.name()));
        if (components.stream().anyMatch(Component::isChecked)) {
            components.forEach(
                    component -> constructor.addStatement("this.$N = $L", component.name(), component.stored()));
        }
        record.recordConstructor(constructor.build());
        if (components.stream().anyMatch(Component::isBytes)) {
            // A record compares arrays by identity.
            record.addMethods(equality(name, components));
        }
        return record;
    }

    TypeSpec.Builder enumeration(EnumModel declared) {
        ClassName name = names.type(declared.name());
        UnaryOperator<String> inJava = constant -> names.member(declared.name(), constant);
        TypeSpec.Builder enumeration = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                // A constant's type could be hidden by what the enum inherits.
                .avoidClashesWithNestedClasses(Enum.class)
                .addJavadoc(Docs.of(
                        declared.doc(), "The enum " + Docs.code(declared.name().simple()) + "."));
        for (EnumModel.Constant constant : declared.constants()) {
            TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("");
            constant.doc().ifPresent(doc -> body.addJavadoc("$L\n", Docs.javadoc(doc)));
            enumeration.addEnumConstant(inJava.apply(constant.name()), body.build());
        }
        enumeration.addField(CodecWriter.constant(name, CodeBlock.of("$T.enumeration(values())", RuntimeNames.CODECS)));
        if (declared.constants().stream().anyMatch(it -> !it.name().equals(inJava.apply(it.name())))) {
            enumeration.addMethod(sourceName(declared, inJava));
        }
        return enumeration;
    }

    List<Component> components(StructModel struct) {
        return components(struct.fields(), field -> names.member(struct.name(), field));
    }

    List<Component> components(List<FieldModel> fields, UnaryOperator<String> inJava) {
        return fields.stream()
                .map(field -> new Component(field, inJava.apply(field.name()), types.of(field.type())))
                .toList();
    }

    static List<MethodSpec> equality(ClassName name, List<Component> components) {
        CodeBlock equal =
                components.stream().map(component -> component.equality("that")).collect(CodeBlock.joining("$W&& "));
        CodeBlock hashes = Blocks.arguments(components, Component::hash);
        return List.of(
                overriding("equals", TypeName.BOOLEAN)
                        .addParameter(JavaTypes.nullable(JavaTypes.OBJECT), "other")
                        .addStatement(
                                components.isEmpty()
                                        ? CodeBlock.of("return other instanceof $T", name)
                                        : CodeBlock.of("return other instanceof $T that$W&& $L", name, equal))
                        .build(),
                overriding("hashCode", TypeName.INT)
                        .addStatement(
                                components.isEmpty()
                                        ? CodeBlock.of("return $T.class.hashCode()", name)
                                        : CodeBlock.of("return $T.hash($L)", Objects.class, hashes))
                        .build());
    }

    static CodeBlock fieldDocs(List<Component> components) {
        CodeBlock.Builder docs = CodeBlock.builder();
        boolean first = true;
        for (Component component : components) {
            Optional<String> doc = component.field().doc();
            if (doc.isPresent() && !doc.get().isBlank()) {
                docs.add(first ? "\n@param $N $L\n" : "@param $N $L\n", component.name(), Docs.javadoc(doc.get()));
                first = false;
            }
        }
        return docs.build();
    }

    static MethodSpec.Builder overriding(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }

    private CodeBlock eventKey(StructModel event) {
        return event.key()
                .flatMap(event::field)
                .map(field -> KeyText.optional(
                        field.type(),
                        CodeBlock.of("$N", names.member(event.name(), field.name())),
                        names.local("it"),
                        types))
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }

    private static MethodSpec sourceName(EnumModel declared, UnaryOperator<String> inJava) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (EnumModel.Constant constant : declared.constants()) {
            String name = inJava.apply(constant.name());
            if (!name.equals(constant.name())) {
                cases.add("case $N -> $L;\n", name, Literals.string(constant.name()));
            }
        }
        return overriding("toString", ClassName.get(String.class))
                .addJavadoc("As written in the {@code .saga} file.\n")
                .addCode("return switch (this) {\n$>$Ldefault -> name();\n$<};\n", cases.build())
                .build();
    }
}
