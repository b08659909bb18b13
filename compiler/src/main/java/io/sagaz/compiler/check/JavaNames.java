package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Every name can be one in the generated Java, and clashes with nothing that is generated (0111). */
final class JavaNames implements Rule<FileUnit> {
    /** JLS 3.9, with the literals. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends final finally float for goto if implements import instanceof int interface long"
                            + " native new package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient try void volatile while _ true false null")
                    .split(" "));
    /** JLS 3.9: these can't name a type. */
    private static final Set<String> NOT_TYPES = Set.of("permits", "record", "sealed", "var", "yield");
    /** JLS 8.10.1: these can't name a record's component; the same methods are in the way in an error. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Set<String> OF_ERROR = Set.of(
            "errorType",
            "fillInStackTrace",
            "getCause",
            "getLocalizedMessage",
            "getMessage",
            "getStackTrace",
            "getSuppressed",
            "printStackTrace");
    private static final Set<String> OF_EVENT = Set.of("eventKey", "eventType");
    private static final Set<String> CONSTANTS = Set.of("CODEC", "TYPE");

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        unit.namespace().ifPresent(path -> path.names().forEach(name -> keyword(name, report)));
        for (Declaration declaration : Declared.whole(unit)) {
            if (!(declaration instanceof Declaration.RetryDecl)) {
                type(declaration.name(), report);
            }
            fields(declaration, report);
            if (declaration instanceof Declaration.EnumDecl it) {
                it.constants().forEach(constant -> member(constant.name(), CONSTANTS, report));
            } else if (declaration instanceof Declaration.ServiceDecl it) {
                it.operations().forEach(operation -> operation(operation, report));
            } else if (declaration instanceof Declaration.SagaDecl it) {
                saga(it, report);
            }
        }
    }

    private static void fields(Declaration declaration, Consumer<Diagnostic> report) {
        for (List<Declaration.Field> fields : Declared.fields(declaration)) {
            for (Declaration.Field field : fields) {
                member(field.name(), CONSTANTS, report);
                generated(field.name(), OF_OBJECT, report);
                if (declaration instanceof Declaration.ErrorDecl) {
                    generated(field.name(), OF_ERROR, report);
                } else if (declaration instanceof Declaration.EventDecl) {
                    generated(field.name(), OF_EVENT, report);
                }
            }
        }
    }

    private static void operation(Declaration.Operation operation, Consumer<Diagnostic> report) {
        keyword(operation.name(), report);
        operation.params().forEach(param -> keyword(param.name(), report));
    }

    private static void saga(Declaration.SagaDecl saga, Consumer<Diagnostic> report) {
        for (Declaration.Param param : saga.params()) {
            member(param.name(), CONSTANTS, report);
            generated(param.name(), OF_OBJECT, report);
        }
        Map<String, Name> constants = new HashMap<>();
        for (Statement.Step step : Steps.of(saga)) {
            Name name = step.name();
            Name other = name.missing() ? null : constants.putIfAbsent(constant(name.text()), name);
            if (other != null && !other.text().equals(name.text())) {
                report.accept(Diagnostic.at(
                                name.span(),
                                Code.JAVA_NAME_CLASH,
                                "steps `" + other.text() + "` and `" + name.text() + "` are both `"
                                        + constant(name.text()) + "` in Java")
                        .related(other.span(), "the other one")
                        .help("rename one of them")
                        .build());
            }
        }
    }

    /** As the generated enum of steps has it. */
    private static String constant(String step) {
        return step.replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
    }

    private static void type(Name name, Consumer<Diagnostic> report) {
        keyword(name, report);
        if (NOT_TYPES.contains(name.text())) {
            clash(name, "can't name a type in Java", report);
        }
    }

    private static void member(Name name, Set<String> generated, Consumer<Diagnostic> report) {
        keyword(name, report);
        generated(name, generated, report);
    }

    private static void generated(Name name, Set<String> generated, Consumer<Diagnostic> report) {
        if (generated.contains(name.text())) {
            clash(name, "is taken in the generated Java", report);
        }
    }

    private static void keyword(Name name, Consumer<Diagnostic> report) {
        if (KEYWORDS.contains(name.text())) {
            clash(name, "is a keyword of Java", report);
        }
    }

    private static void clash(Name name, String why, Consumer<Diagnostic> report) {
        report.accept(Diagnostic.at(name.span(), Code.JAVA_NAME_CLASH, "`" + name.text() + "` " + why)
                .help("choose another name")
                .build());
    }
}
