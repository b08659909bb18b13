package io.sagaz.cli;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Severity;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.diagnostics.Texts;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.picture.SagaGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about the files that were named.
 *
 * @param analysis of them and of what they import
 * @param named names of the files
 * @param advice what is said of names that aren't found, where more is known about them than the analysis does
 */
record Checked(Analysis analysis, Set<String> named, Map<Span, Diagnostic> advice) {
    Checked {
        named = Set.copyOf(named);
        advice = Map.copyOf(advice);
    }

    Checked(Analysis analysis, Set<String> named) {
        this(analysis, named, Map.of());
    }

    /** The names that aren't found. */
    Set<String> missing() {
        return notFound(analysis).map(it -> source(it.span())).collect(Collectors.toSet());
    }

    private String source(Span span) {
        return analysis.source(span.file())
                .orElse("")
                .substring(span.start().offset(), span.end().offset());
    }

    private static Stream<Diagnostic> notFound(Analysis analysis) {
        return analysis.diagnostics().stream().filter(it -> it.code() == Code.NAME_NOT_FOUND);
    }

    /** With what an analysis of more files says about them. */
    Checked advisedBy(Analysis wider) {
        Map<Span, Diagnostic> better = new HashMap<>();
        notFound(wider).forEach(it -> better.put(it.span(), it));
        return new Checked(analysis, named, better);
    }

    /** About the named files, and errors of what they import. */
    List<Diagnostic> diagnostics() {
        return analysis.diagnostics().stream()
                .filter(it -> it.isError() || named.contains(it.span().file()))
                .map(it -> it.code() == Code.NAME_NOT_FOUND ? advice.getOrDefault(it.span(), it) : it)
                .toList();
    }

    /** Such as {@code 3 files, no errors}. */
    String summary() {
        long errors = number(Severity.ERROR);
        long warnings = number(Severity.WARNING);
        return counted(named.size(), "file") + ", " + (errors == 0 ? "no errors" : counted(errors, "error"))
                + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
    }

    private long number(Severity severity) {
        return diagnostics().stream().filter(it -> it.severity() == severity).count();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    boolean hasErrors() {
        return analysis.hasErrors();
    }

    Texts texts() {
        return file -> analysis.source(file).map(SourceText::of);
    }

    /** With the sagas of the named files alone. */
    Model model() {
        Model all = analysis.model();
        return new Model(
                all.structs(),
                all.enums(),
                all.services(),
                all.sagas().stream()
                        .filter(saga -> named.contains(saga.span().file()))
                        .toList());
    }

    /** Of the sagas of the named files alone. */
    List<SagaGraph> graphs() {
        return analysis.sagas().stream()
                .filter(saga -> named.contains(saga.unit().file()))
                .map(SagaGraph::of)
                .toList();
    }
}
