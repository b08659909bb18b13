package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.SagaClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names look like what they name: {@code UpperCamel} declarations and signals, {@code lowerCamel} members, steps and
 * policies, {@code UPPER_SNAKE} constants, namespaces in lower case (0110). A name in backticks is meant as it is.
 */
final class NamingConvention implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        unit.namespace().ifPresent(path -> path.names().forEach(name -> check(unit, name, Style.LOWER, report)));
        for (Declaration declaration : Declared.whole(unit)) {
            boolean policy = declaration instanceof Declaration.RetryDecl;
            check(unit, declaration.name(), policy ? Style.LOWER_CAMEL : Style.UPPER_CAMEL, report);
            members(declaration).forEach(name -> check(unit, name, Style.LOWER_CAMEL, report));
            if (declaration instanceof Declaration.EnumDecl it) {
                it.constants().forEach(constant -> check(unit, constant.name(), Style.UPPER_SNAKE, report));
            } else if (declaration instanceof Declaration.SagaDecl saga) {
                saga.clauses().stream()
                        .filter(SagaClause.Signal.class::isInstance)
                        .forEach(it -> check(unit, ((SagaClause.Signal) it).name(), Style.UPPER_CAMEL, report));
            }
        }
    }

    private static List<Name> members(Declaration declaration) {
        List<Name> names = new ArrayList<>();
        Declared.fields(declaration).forEach(fields -> fields.forEach(field -> names.add(field.name())));
        if (declaration instanceof Declaration.ServiceDecl service) {
            for (Declaration.Operation operation : service.operations()) {
                names.add(operation.name());
                operation.params().forEach(param -> names.add(param.name()));
            }
        } else if (declaration instanceof Declaration.SagaDecl saga) {
            saga.params().forEach(param -> names.add(param.name()));
            Steps.of(saga).forEach(step -> names.add(step.name()));
        }
        return names;
    }

    private static void check(FileUnit unit, Name name, Style style, Consumer<Diagnostic> report) {
        if (name.missing()
                || name.quoted()
                || style.pattern.matcher(name.text()).matches()) {
            return;
        }
        String better = style.of(name.text());
        Diagnostic.Builder diagnostic = Diagnostic.at(
                name.span(), Code.NAMING_CONVENTION, "`" + name.text() + "` isn't written in " + style.words);
        boolean offered =
                !better.equals(name.text()) && style.pattern.matcher(better).matches();
        diagnostic.help(offered ? "rename it to `" + better + "`" : "write it in " + style.words);
        if (offered && standsOnce(unit.text(), name.text()) && !stands(unit.text(), better)) {
            diagnostic.fix("Rename it to `" + better + "`", new Edit(name.span(), better));
        }
        report.accept(diagnostic.build());
    }

    /** A name that is used needs more than one edit, perhaps in other files. */
    private static boolean standsOnce(String text, String name) {
        return word(name).matcher(text).results().count() == 1;
    }

    private static boolean stands(String text, String name) {
        return word(name).matcher(text).find();
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
    }

    /** How a name is written. Letters of other scripts count as any case. */
    private enum Style {
        UPPER_CAMEL("`UpperCamel`", "[^\\p{Ll}_][^_]*"),
        LOWER_CAMEL("`lowerCamel`", "[^\\p{Lu}_][^_]*"),
        UPPER_SNAKE("`UPPER_SNAKE`", "[^\\p{Ll}]+"),
        LOWER("lower case", "[^\\p{Lu}]+");

        private final String words;
        private final Pattern pattern;

        Style(String words, String pattern) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
        }

        private String of(String name) {
            return switch (this) {
                case UPPER_SNAKE -> String.join("_", Words.of(name)).toUpperCase(Locale.ROOT);
                case LOWER -> name.toLowerCase(Locale.ROOT);
                case UPPER_CAMEL -> camel(name);
                case LOWER_CAMEL -> {
                    String camel = camel(name);
                    yield camel.isEmpty() ? camel : camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
                }
            };
        }

        private static String camel(String name) {
            return Words.of(name).stream()
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
        }
    }
}
