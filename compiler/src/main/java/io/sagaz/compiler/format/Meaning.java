package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.compiler.syntax.SourceToken;
import io.sagaz.compiler.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What formatting must keep: every token in its place, but for the order of a step's clauses and of imports and for the
 * commas that end fields and constants; every comment; and what the parser says. Found apart from what prints, so that a
 * mistake there is seen here.
 *
 * @param tokens with clauses and imports in alphabetical order and without those commas
 * @param comments in alphabetical order, without the blanks around their lines
 * @param mistakes the codes of the parser's errors, in alphabetical order
 */
record Meaning(List<String> tokens, List<String> comments, List<String> mistakes) {
    static Meaning of(FileUnit unit, List<SourceToken> tokens) {
        List<String> comments = tokens.stream()
                .filter(SourceToken::isComment)
                .map(Meaning::comment)
                .sorted()
                .toList();
        List<String> mistakes = unit.diagnostics().stream()
                .filter(each -> each.isError())
                .map(each -> each.code().name())
                .sorted()
                .toList();
        return new Meaning(new Collector(unit).texts(tokens), comments, mistakes);
    }

    private static String comment(SourceToken token) {
        List<String> lines = token.text().lines().map(String::strip).toList();
        return token.kind() + String.join("\n", lines);
    }

    /** Finds the runs that may be permuted, and the commas that may be left out. */
    private static final class Collector {
        private final Map<Integer, List<Span>> runs = new HashMap<>();
        private final Set<Integer> ends = new HashSet<>();

        Collector(FileUnit unit) {
            run(unit.imports().stream().map(FileUnit.Import::span).toList());
            unit.declarations().forEach(this::declaration);
        }

        private void run(List<Span> spans) {
            if (spans.size() > 1) {
                List<Span> inOrder =
                        spans.stream().sorted(Comparator.comparing(Span::start)).toList();
                runs.put(inOrder.get(0).start().offset(), inOrder);
            }
        }

        private void declaration(Declaration declaration) {
            if (declaration instanceof Declaration.RecordDecl found) {
                fields(found.fields());
            } else if (declaration instanceof Declaration.ErrorDecl found) {
                fields(found.fields());
            } else if (declaration instanceof Declaration.EventDecl found) {
                fields(found.fields());
            } else if (declaration instanceof Declaration.EnumDecl found) {
                found.constants().forEach(each -> ends.add(each.span().end().offset()));
            } else if (declaration instanceof Declaration.SagaDecl found) {
                saga(found);
            }
        }

        private void fields(List<Declaration.Field> fields) {
            fields.forEach(each -> ends.add(each.span().end().offset()));
        }

        private void saga(Declaration.SagaDecl saga) {
            for (SagaClause each : saga.clauses()) {
                if (each instanceof SagaClause.Signal signal) {
                    fields(signal.fields());
                }
            }
            for (Statement each : saga.statements()) {
                if (each instanceof Statement.Parallel parallel) {
                    parallel.steps().forEach(this::step);
                } else if (each instanceof Statement.Step step) {
                    step(step);
                }
            }
        }

        private void step(Statement.Step step) {
            run(step.clauses().stream().map(Clause::span).toList());
        }

        List<String> texts(List<SourceToken> all) {
            List<SourceToken> tokens =
                    all.stream().filter(each -> !each.isComment()).toList();
            List<String> texts = new ArrayList<>();
            int i = 0;
            while (i < tokens.size()) {
                List<Span> run = runs.get(tokens.get(i).start());
                if (run == null) {
                    add(tokens.get(i++), texts);
                    continue;
                }
                List<String> parts = new ArrayList<>();
                for (Span span : run) {
                    List<String> part = new ArrayList<>();
                    while (i < tokens.size()
                            && tokens.get(i).end() <= span.end().offset()) {
                        add(tokens.get(i++), part);
                    }
                    parts.add(String.join(" ", part));
                }
                parts.stream().sorted().forEach(texts::add);
            }
            return texts;
        }

        private void add(SourceToken token, List<String> texts) {
            if (!(token.is(",") && ends.contains(token.end()))) {
                texts.add(token.text());
            }
        }
    }
}
