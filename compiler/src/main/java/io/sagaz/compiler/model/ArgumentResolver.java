package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments find their parameters: positional ones first, then named ones (0301, 0302, 0303). */
final class ArgumentResolver {
    private final Site site;
    private final Catalog catalog;
    private final ValueScope values;
    private final ExpressionResolver expressions;

    ArgumentResolver(Site site, Catalog catalog, ValueScope values, ExpressionResolver expressions) {
        this.site = site;
        this.catalog = catalog;
        this.values = values;
        this.expressions = expressions;
    }

    /** Those of something that isn't known, for what is wrong in themselves. */
    void resolveAlone(List<Expr.Argument> arguments) {
        for (Expr.Argument argument : arguments) {
            if (!(argument.value() instanceof Expr.Value)) {
                expressions.infer(argument.value(), Optional.empty());
            }
        }
    }

    TypedExpr construct(
            List<Expr.Argument> arguments, StructModel struct, Type.Declared.Kind kind, Span span, Name name) {
        Callee callee = new Callee(
                "`" + struct.name().simple() + "`", struct.span(), struct.fields(), catalog.isBroken(struct.name()));
        List<TypedExpr> resolved = resolve(arguments, callee, name.span().to(span));
        return resolved.stream().anyMatch(TypedExprs::isErroneous)
                ? TypedExprs.erroneous()
                : new TypedExpr.Construct(new Type.Declared(kind, struct.name()), resolved);
    }

    /**
     * One value for each parameter, erroneous where there is none.
     *
     * @param span of the whole call, up to its closing parenthesis
     */
    List<TypedExpr> resolve(List<Expr.Argument> arguments, Callee callee, Span span) {
        if (callee.broken()) {
            site.broken();
            resolveAlone(arguments);
            return callee.parameters().stream()
                    .map(parameter -> TypedExprs.erroneous())
                    .toList();
        }
        Map<String, Expr> given = assign(arguments, callee);
        List<TypedExpr> resolved = new ArrayList<>();
        List<FieldModel> missing = new ArrayList<>();
        for (FieldModel parameter : callee.parameters()) {
            Expr expr = given.get(parameter.name());
            if (expr != null) {
                resolved.add(expressions.resolve(expr, Place.of(parameter)));
            } else if (parameter.defaultValue().isPresent()) {
                resolved.add(parameter.defaultValue().get());
            } else if (TypeRules.isOptional(parameter.type())) {
                resolved.add(new TypedExpr.Null(parameter.type()));
            } else {
                missing.add(parameter);
                resolved.add(TypedExprs.erroneous());
            }
        }
        boolean misplaced = given.size() < arguments.size();
        if (!missing.isEmpty() && !misplaced) {
            missing(missing, arguments, callee, span);
        }
        if (!missing.isEmpty()) {
            site.broken();
        }
        return resolved;
    }

    /** Arguments by parameter; those that belong to none are reported and left out. */
    private Map<String, Expr> assign(List<Expr.Argument> arguments, Callee callee) {
        Map<String, Expr> given = new HashMap<>();
        boolean named = false;
        int position = 0;
        for (Expr.Argument argument : arguments) {
            Optional<String> parameter;
            if (argument.name().isPresent()) {
                named = true;
                parameter = byName(argument.name().get(), callee, given);
            } else if (named) {
                afterNamed(argument);
                parameter = Optional.empty();
            } else {
                parameter = byPosition(argument, position++, callee);
            }
            if (parameter.isPresent()) {
                given.put(parameter.get(), argument.value());
            } else {
                site.broken();
                resolveAlone(List.of(argument));
            }
        }
        return given;
    }

    private Optional<String> byPosition(Expr.Argument argument, int position, Callee callee) {
        int count = callee.parameters().size();
        if (position < count) {
            return Optional.of(callee.parameters().get(position).name());
        }
        if (position == count) {
            site.report(site.at(
                            argument.span(),
                            Code.ARGUMENT_SURPLUS,
                            callee.words() + " takes " + counted(count) + ", and this is one more")
                    .related(callee.span(), "declared here")
                    .help("leave it out"));
        }
        return Optional.empty();
    }

    private static String counted(int count) {
        return count == 0 ? "no arguments" : count == 1 ? "1 argument" : count + " arguments";
    }

    private Optional<String> byName(Name name, Callee callee, Map<String, Expr> given) {
        List<String> names = callee.parameters().stream().map(FieldModel::name).toList();
        if (name.missing()) {
            return Optional.empty();
        }
        if (names.contains(name.text()) && !given.containsKey(name.text())) {
            callee.parameters().stream()
                    .filter(parameter -> parameter.name().equals(name.text()))
                    .forEach(parameter -> Deprecations.use(parameter, name, site));
            return Optional.of(name.text());
        }
        if (names.contains(name.text())) {
            site.report(site.at(
                            name.span(),
                            Code.ARGUMENT_SURPLUS,
                            "`" + name.text() + "` is given twice to " + callee.words())
                    .help("leave out one of them"));
        } else {
            Diagnostic.Builder diagnostic = site.at(
                            name.span(),
                            Code.ARGUMENT_SURPLUS,
                            callee.words() + " takes nothing named `" + name.text() + "`")
                    .related(callee.span(), names.isEmpty() ? "it takes nothing" : "it takes " + Wording.list(names));
            Suggestions.nearest(name.text(), names)
                    .ifPresent(near -> diagnostic
                            .help("did you mean `" + near + "`?")
                            .fix("Write `" + near + "`", new Edit(name.span(), near)));
            site.report(diagnostic);
        }
        return Optional.empty();
    }

    private void afterNamed(Expr.Argument argument) {
        site.report(site.at(
                        argument.span(),
                        Code.POSITIONAL_AFTER_NAMED,
                        "an argument without a name follows one with a name")
                .help("name it, or put it first"));
    }

    private void missing(List<FieldModel> missing, List<Expr.Argument> arguments, Callee callee, Span span) {
        List<String> names = missing.stream().map(FieldModel::name).toList();
        Span closing = closing(span);
        Diagnostic.Builder diagnostic = site.at(
                        closing, Code.ARGUMENT_MISSING, callee.words() + " also needs " + Wording.list(names))
                .help("add "
                        + missing.stream()
                                .map(field ->
                                        "`" + field.name() + ": " + field.type().text() + "`")
                                .reduce((left, right) -> left + ", " + right)
                                .orElse(""));
        missing.forEach(field -> diagnostic.related(field.span(), "`" + field.name() + "` has no default"));
        addition(missing, arguments.isEmpty())
                .ifPresent(text -> diagnostic.fix(
                        "Add `" + text.replaceFirst("^, ", "") + "`",
                        new Edit(new Span(closing.file(), closing.start(), closing.start()), text)));
        site.report(diagnostic);
    }

    /** The closing parenthesis; the end, where that isn't known. */
    private Span closing(Span span) {
        int last = span.end().offset() - 1;
        if (last > span.start().offset()
                && site.unit().text().charAt(last) == ')'
                && span.end().column() > 1) {
            return new Span(span.file(), Spans.right(span.end(), -1), span.end());
        }
        return span;
    }

    /** The missing arguments, where for each there is a value of its name and type. */
    private Optional<String> addition(List<FieldModel> missing, boolean first) {
        StringBuilder text = new StringBuilder();
        for (FieldModel field : missing) {
            Optional<String> value = values.candidates(catalog).stream()
                    .filter(candidate -> candidate.name().equals(field.name())
                            && candidate.type().equals(field.type()))
                    .map(ValueScope.Candidate::path)
                    .findFirst();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(first && text.isEmpty() ? "" : ", ")
                    .append(field.name())
                    .append(": ")
                    .append(value.get());
        }
        return Optional.of(text.toString());
    }

    /**
     * What takes arguments.
     *
     * @param words its name, for messages
     * @param span where it is declared
     * @param broken whether parameters may be missing
     */
    record Callee(String words, Span span, List<FieldModel> parameters, boolean broken) {
        Callee {
            parameters = List.copyOf(parameters);
        }
    }
}
