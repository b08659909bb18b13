package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.List;
import java.util.Optional;

/** A class of Java that is imported is there, and a field can be of it (0117). */
final class JavaImportCheck {
    private final JavaClasses classes;

    JavaImportCheck(JavaClasses classes) {
        this.classes = classes;
    }

    Optional<Diagnostic> check(FileUnit.Import each) {
        String name = each.path().text();
        Optional<JavaClasses.Found> found = classes.find(name);
        if (found.isEmpty()) {
            return Optional.of(missing(each, name));
        }
        return found.get()
                .refusal()
                .map(refusal -> Diagnostic.at(
                                each.path().span(),
                                Code.JAVA_CLASS_UNUSABLE,
                                "`" + name + "` " + refusal + ", so that no value can be of it")
                        .help("import a public class without type parameters that Jackson can read and write")
                        .build());
    }

    private Diagnostic missing(FileUnit.Import each, String name) {
        int dot = name.lastIndexOf('.');
        String javaPackage = dot < 0 ? "" : name.substring(0, dot);
        List<String> known = classes.inPackage(javaPackage);
        Diagnostic.Builder diagnostic = Diagnostic.at(
                each.path().span(),
                Code.JAVA_CLASS_UNUSABLE,
                known.isEmpty()
                        ? "there is no Java class `" + name + "` on the class path"
                        : "package `" + javaPackage + "` has no class `" + name.substring(dot + 1) + "`");
        Suggestions.nearest(name.substring(dot + 1), known)
                .map(near -> javaPackage + "." + near)
                .ifPresentOrElse(
                        near -> diagnostic.help("did you mean `" + near + "`?"),
                        () -> diagnostic.help("correct the name, or add the dependency that has the class"));
        return diagnostic.build();
    }
}
