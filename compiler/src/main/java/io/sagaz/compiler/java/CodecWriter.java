package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.model.TypedExpr;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the {@code CODEC} of a value with fields. */
final class CodecWriter {
    private final JavaTypes types;
    private final ExpressionWriter expressions;
    private final String value;
    private final String out;
    private final String in;

    CodecWriter(JavaNames names, JavaTypes types, ExpressionWriter expressions) {
        this.types = types;
        this.expressions = expressions;
        this.value = names.local("value");
        this.out = names.local("out");
        this.in = names.local("in");
    }

    FieldSpec of(ClassName type, List<Component> components) {
        TypeSpec codec = TypeSpec.anonymousClassBuilder("")
                .addSuperinterface(RuntimeNames.codecOf(type))
                .addMethod(write(type, components))
                .addMethod(read(type, components))
                .build();
        return constant(type, CodeBlock.of("$L", codec));
    }

    static FieldSpec constant(ClassName type, CodeBlock codec) {
        return FieldSpec.builder(RuntimeNames.codecOf(type), "CODEC", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(codec)
                .build();
    }

    private MethodSpec write(ClassName type, List<Component> components) {
        CodeBlock.Builder fields = CodeBlock.builder();
        for (Component component : components) {
            fields.addStatement(
                    "$N.field($L,$W$N.$N(),$W$L)",
                    out,
                    Literals.string(component.field().name()),
                    value,
                    component.name(),
                    types.codec(component.type()));
        }
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, value)
                .addParameter(RuntimeNames.PAYLOAD_WRITER, out)
                .addCode("$N.record(() -> {\n$>$L$<});\n", out, fields.build())
                .build();
    }

    private MethodSpec read(ClassName type, List<Component> components) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeNames.PAYLOAD_READER, in)
                .returns(type)
                .addCode("return new $T($L);\n", type, Blocks.lines(components, this::field))
                .build();
    }

    private CodeBlock field(Component component) {
        CodeBlock name = Literals.string(component.field().name());
        Optional<TypedExpr> defaultValue = component.field().defaultValue();
        // A field that isn't there and one that is absent read alike, so an optional one stays absent.
        if (defaultValue.isPresent() && !(component.type() instanceof Type.Optional)) {
            CodeBlock read =
                    CodeBlock.of("$N.field($L, $L)", in, name, types.codec(new Type.Optional(component.type())));
            return ExpressionWriter.orElse(read, expressions.constant(defaultValue.get()));
        }
        return CodeBlock.of("$N.field($L, $L)", in, name, types.codec(component.type()));
    }
}
