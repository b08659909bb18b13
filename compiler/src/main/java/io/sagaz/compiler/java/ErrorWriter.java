package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.model.StructModel;
import io.sagaz.compiler.model.Type;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes errors: checked exceptions that carry fields. */
final class ErrorWriter {
    private final JavaNames names;
    private final ValueWriter values;
    private final CodecWriter codecs;

    ErrorWriter(JavaNames names, ValueWriter values, CodecWriter codecs) {
        this.names = names;
        this.values = values;
        this.codecs = codecs;
    }

    TypeSpec.Builder error(StructModel struct) {
        ClassName name = names.type(struct.name());
        TypeName type = ParameterizedTypeName.get(RuntimeNames.ERROR_TYPE, name);
        List<Component> components = values.components(struct);
        TypeSpec.Builder error = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeNames.REJECTION)
                .addJavadoc(Docs.of(
                        struct.doc(), "The error " + Docs.code(struct.name().simple()) + "."))
                .addField(codecs.of(name, components))
                .addField(FieldSpec.builder(type, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "new $T<>($L,$W$T.class,$WCODEC)",
                                RuntimeNames.ERROR_TYPE,
                                Literals.string(struct.name().text()),
                                name)
                        .build())
                .addField(FieldSpec.builder(
                                TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build());
        components.forEach(component -> error.addField(field(component)));
        error.addMethod(constructor(struct, components));
        components.forEach(component -> error.addMethod(accessor(component)));
        return error.addMethod(ValueWriter.overriding("errorType", type)
                        .addStatement("return TYPE")
                        .build())
                .addMethods(ValueWriter.equality(name, components));
    }

    private static FieldSpec field(Component component) {
        FieldSpec.Builder field =
                FieldSpec.builder(component.java(), component.name(), Modifier.PRIVATE, Modifier.FINAL);
        if (!isSerializable(component.type())) {
            // Else -Xlint:serial warns of it, from JDK 18 on; nobody serializes a rejection.
            field.addModifiers(Modifier.TRANSIENT);
        }
        return field.build();
    }

    private static boolean isSerializable(Type type) {
        Type present = JavaTypes.presentOf(type);
        return present instanceof Type.Primitive
                || (present instanceof Type.Declared declared && declared.kind() == Type.Declared.Kind.ENUM);
    }

    private static MethodSpec constructor(StructModel struct, List<Component> components) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        components.forEach(component -> constructor.addParameter(component.java(), component.name()));
        constructor.addStatement("super($L)", message(struct, components));
        components.forEach(component -> constructor.addStatement("this.$N = $L", component.name(), component.stored()));
        return constructor.build();
    }

    /** As a record prints itself. */
    private static CodeBlock message(StructModel struct, List<Component> components) {
        if (components.isEmpty()) {
            return Literals.string(struct.name().simple());
        }
        CodeBlock.Builder message = CodeBlock.builder();
        String before = struct.name().simple() + "[";
        for (Component component : components) {
            message.add(
                    "$L + $L$W+ ",
                    Literals.string(before + component.field().name() + "="),
                    component.isBytes()
                            ? CodeBlock.of("$T.toString($N)", java.util.Arrays.class, component.name())
                            : CodeBlock.of("$N", component.name()));
            before = ", ";
        }
        return message.add("\"]\"").build();
    }

    private static MethodSpec accessor(Component component) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(component.java())
                .addStatement("return $N", component.name());
        component
                .field()
                .doc()
                .filter(doc -> !doc.isBlank())
                .ifPresent(doc -> accessor.addJavadoc("$L\n", Docs.javadoc(doc)));
        return accessor.build();
    }
}
