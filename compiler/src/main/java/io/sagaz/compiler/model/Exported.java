package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.compiler.syntax.Statement;

/**
 * What other files may look at of a declaration: all of its text, but of a saga only what stands before its steps.
 *
 * @param start of the text in its file
 */
record Exported(String file, Position start, String text) {
    static Exported of(Symbol symbol) {
        Declaration declaration = symbol.declaration();
        Position start = declaration.span().start();
        for (Annotation annotation : declaration.header().annotations()) {
            start = first(start, annotation.span().start());
        }
        Position end = declaration instanceof Declaration.SagaDecl saga
                ? head(saga)
                : declaration.span().end();
        String text = symbol.unit().text().substring(start.offset(), Math.max(start.offset(), end.offset()));
        return new Exported(symbol.unit().file(), start, text);
    }

    /** Where the steps begin; the end where a clause of the saga was typed behind one of them. */
    private static Position head(Declaration.SagaDecl saga) {
        Position end =
                saga.result().map(it -> it.span().start()).orElse(saga.span().end());
        for (Statement statement : saga.statements()) {
            end = first(end, statement.span().start());
        }
        for (SagaClause clause : saga.clauses()) {
            if (clause.span().end().offset() > end.offset()) {
                return saga.span().end();
            }
        }
        return end;
    }

    private static Position first(Position one, Position other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    boolean saysTheSame(Exported other) {
        return file.equals(other.file) && text.equals(other.text);
    }

    boolean contains(Span span) {
        return span.file().equals(file)
                && span.start().offset() >= start.offset()
                && span.end().offset() <= start.offset() + text.length();
    }
}
