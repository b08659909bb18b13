package io.sagaz.compiler.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.StructModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Generates Java from a model without errors. The same model gives the same bytes, whatever the order of its
 * declarations, the platform, the locale and the time.
 *
 * <p>Not safe for several threads.
 */
public final class JavaGenerator {
    private static final AnnotationSpec GENERATED = AnnotationSpec.builder(
                    ClassName.get("javax.annotation.processing", "Generated"))
            .addMember("value", "$S", "io.sagaz")
            .build();

    private final Model model;
    private final JavaNames names;
    private final Set<ClassName> deprecated;
    private final ValueWriter values;
    private final ErrorWriter errors;
    private final ServiceWriter services;
    private final SagaWriter sagas;

    private JavaGenerator(Model model) {
        this.model = model;
        this.names = new JavaNames(model);
        this.deprecated = deprecated(model, names);
        JavaTypes types = new JavaTypes(names);
        ExpressionWriter expressions = new ExpressionWriter(names, types);
        CodecWriter codecs = new CodecWriter(names, types, expressions);
        this.values = new ValueWriter(names, types, codecs);
        this.errors = new ErrorWriter(names, values, codecs);
        this.services = new ServiceWriter(names, types);
        Map<String, QualifiedName> serviceNames = model.services().stream()
                .map(ServiceModel::name)
                .collect(Collectors.toMap(QualifiedName::text, name -> name));
        SagaTypeWriter sagaTypes = new SagaTypeWriter(
                names,
                types,
                expressions,
                saga -> DefinitionFile.of(saga, model),
                name -> names.type(serviceNames.getOrDefault(name, new QualifiedName("", name))));
        this.sagas = new SagaWriter(names, types, values, sagaTypes, new EvaluationWriter(names, types, expressions));
    }

    /** A file for each declaration, sorted by path. */
    public static List<GeneratedFile> generate(Model model) {
        return generate(model, file -> true);
    }

    /**
     * A file for each declaration that stands in a file of one's own; what else the model holds is only referred to.
     *
     * @param own tells by the name that a span has for it
     */
    public static List<GeneratedFile> generate(Model model, Predicate<String> own) {
        return new JavaGenerator(model).all(own);
    }

    private List<GeneratedFile> all(Predicate<String> own) {
        List<GeneratedFile> files = new ArrayList<>();
        for (StructModel struct : model.structs()) {
            if (own.test(struct.span().file())) {
                files.add(file(names.type(struct.name()), struct(struct), struct.deprecated()));
            }
        }
        for (EnumModel declared : model.enums()) {
            if (own.test(declared.span().file())) {
                files.add(file(names.type(declared.name()), values.enumeration(declared), declared.deprecated()));
            }
        }
        for (ServiceModel service : model.services()) {
            if (own.test(service.span().file())) {
                files.add(file(names.type(service.name()), services.service(service), service.deprecated()));
            }
        }
        for (SagaModel saga : model.sagas()) {
            if (own.test(saga.span().file())) {
                files.add(file(names.saga(saga), sagas.saga(saga), saga.deprecated()));
            }
        }
        files.sort(Comparator.comparing(GeneratedFile::path));
        return List.copyOf(files);
    }

    private TypeSpec.Builder struct(StructModel struct) {
        return switch (struct.kind()) {
            case RECORD -> values.record(struct);
            case EVENT -> values.event(struct);
            case ERROR -> errors.error(struct);
            case SIGNAL -> throw new IllegalStateException("a signal is written with its saga");
        };
    }

    private GeneratedFile file(ClassName name, TypeSpec.Builder type, boolean deprecated) {
        type.addAnnotation(GENERATED).addAnnotation(RuntimeNames.NULL_MARKED);
        if (deprecated) {
            type.addAnnotation(Deprecated.class);
        } else if (namesDeprecated(text(name, type), name)) {
            // The warning is for those who write the use: in the .saga file.
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "deprecation")
                    .build());
        }
        String folder = name.packageName().isEmpty() ? "" : name.packageName().replace('.', '/') + "/";
        return new GeneratedFile(folder + name.simpleName() + ".java", text(name, type));
    }

    private String text(ClassName name, TypeSpec.Builder type) {
        return JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(!names.hidesJavaLang(name.packageName()))
                .build()
                .toString();
    }

    private boolean namesDeprecated(String text, ClassName self) {
        return deprecated.stream()
                .filter(type -> !type.equals(self))
                .anyMatch(type -> word(type.simpleName()).matcher(text).find());
    }

    private static Pattern word(String name) {
        String part = "\\p{javaJavaIdentifierPart}";
        return Pattern.compile("(?<!" + part + ")" + Pattern.quote(name) + "(?!" + part + ")");
    }

    private static Set<ClassName> deprecated(Model model, JavaNames names) {
        Set<ClassName> deprecated = new HashSet<>();
        model.structs().stream().filter(StructModel::deprecated).forEach(it -> deprecated.add(names.type(it.name())));
        model.enums().stream().filter(EnumModel::deprecated).forEach(it -> deprecated.add(names.type(it.name())));
        model.services().stream().filter(ServiceModel::deprecated).forEach(it -> deprecated.add(names.type(it.name())));
        model.sagas().stream().filter(SagaModel::deprecated).forEach(it -> deprecated.add(names.saga(it)));
        return deprecated;
    }
}
