package io.sagaz.compiler.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sagaz.compiler.model.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Types of the language as Java types, and their codecs. */
final class JavaTypes {
    static final ClassName OBJECT = ClassName.get(Object.class);
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(RuntimeNames.NULLABLE).build();

    private final JavaNames names;

    JavaTypes(JavaNames names) {
        this.names = names;
    }

    /** As a field or parameter has it: {@code int}, {@code @Nullable Integer}. */
    TypeName of(Type type) {
        return type instanceof Type.Optional ? boxed(type) : reference(type, false);
    }

    /** As a type argument. */
    TypeName boxed(Type type) {
        return type instanceof Type.Optional optional
                ? reference(optional.present(), true).annotated(NULLABLE)
                : reference(type, true);
    }

    /** As a class of its own, without a word on absence: for casts and results of codecs. */
    TypeName present(Type type) {
        return reference(presentOf(type), true);
    }

    /** Of a variable, which needs no word on absence. */
    TypeName local(Type type) {
        return type instanceof Type.Optional optional ? reference(optional.present(), true) : reference(type, false);
    }

    static Type presentOf(Type type) {
        return type instanceof Type.Optional optional ? optional.present() : type;
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    /** A value in its class. What Java can't check is left to the codec that it came out of. */
    CodeBlock cast(Type type, CodeBlock value) {
        Type present = presentOf(type);
        return isGeneric(present)
                ? CodeBlock.of("$T.<$T>cast($L)", RuntimeNames.EXPRESSIONS, boxed(present), value)
                : CodeBlock.of("($T) $L", boxed(present), value);
    }

    static boolean isGeneric(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.MapOf;
    }

    CodeBlock codec(Type type) {
        return type.accept(new CodecOf());
    }

    private TypeName reference(Type type, boolean boxed) {
        TypeName name = type.accept(new NameOf());
        return boxed && name.isPrimitive() ? name.box() : name;
    }

    private static ClassName importedClass(String name) {
        List<String> parts = Arrays.asList(name.split("[.$]"));
        int first = 0;
        while (first < parts.size() - 1
                && !Character.isUpperCase(parts.get(first).charAt(0))) {
            first++;
        }
        String[] nested = parts.subList(first + 1, parts.size()).toArray(String[]::new);
        return ClassName.get(String.join(".", parts.subList(0, first)), parts.get(first), nested);
    }

    private static IllegalStateException erroneousType() {
        return new IllegalStateException("a model without errors has no erroneous types");
    }

    private final class NameOf implements Type.Visitor<TypeName> {
        @Override
        public TypeName primitive(Type.Primitive type) {
            return switch (type) {
                case BOOL -> TypeName.BOOLEAN;
                case INT -> TypeName.INT;
                case LONG -> TypeName.LONG;
                case DOUBLE -> TypeName.DOUBLE;
                case DECIMAL -> ClassName.get(BigDecimal.class);
                case STRING, JSON -> ClassName.get(String.class);
                case BYTES -> ArrayTypeName.of(TypeName.BYTE);
                case UUID -> ClassName.get(UUID.class);
                case INSTANT -> ClassName.get(Instant.class);
                case DATE -> ClassName.get(LocalDate.class);
                case DURATION -> ClassName.get(Duration.class);
            };
        }

        @Override
        public TypeName list(Type.ListOf type) {
            return ParameterizedTypeName.get(ClassName.get(List.class), boxed(type.element()));
        }

        @Override
        public TypeName map(Type.MapOf type) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), boxed(type.value()));
        }

        @Override
        public TypeName optional(Type.Optional type) {
            return boxed(type);
        }

        @Override
        public TypeName declared(Type.Declared type) {
            return names.type(type.name());
        }

        @Override
        public TypeName javaClass(Type.JavaClass type) {
            return importedClass(type.name());
        }

        @Override
        public TypeName erroneous(Type.Erroneous type) {
            throw erroneousType();
        }
    }

    private final class CodecOf implements Type.Visitor<CodeBlock> {
        @Override
        public CodeBlock primitive(Type.Primitive type) {
            return CodeBlock.of("$T.$L", RuntimeNames.CODECS, type.name());
        }

        @Override
        public CodeBlock list(Type.ListOf type) {
            return CodeBlock.of("$T.list($L)", RuntimeNames.CODECS, codec(type.element()));
        }

        @Override
        public CodeBlock map(Type.MapOf type) {
            return CodeBlock.of("$T.map($L)", RuntimeNames.CODECS, codec(type.value()));
        }

        @Override
        public CodeBlock optional(Type.Optional type) {
            return CodeBlock.of("$T.optional($L)", RuntimeNames.CODECS, codec(type.present()));
        }

        @Override
        public CodeBlock declared(Type.Declared type) {
            return CodeBlock.of("$T.CODEC", names.type(type.name()));
        }

        @Override
        public CodeBlock javaClass(Type.JavaClass type) {
            return CodeBlock.of("$T.object($T.class)", RuntimeNames.CODECS, importedClass(type.name()));
        }

        @Override
        public CodeBlock erroneous(Type.Erroneous type) {
            throw erroneousType();
        }
    }
}
