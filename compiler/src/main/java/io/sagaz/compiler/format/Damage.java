package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts of a file have mistakes and stay as typed: the statement of a saga, or else the whole declaration. */
final class Damage {
    private final Phrases phrases;
    private final Pieces pieces;
    private final List<Span> mistakes;
    private final Map<Span, Extent> statements = new HashMap<>();

    Damage(Phrases phrases, FileUnit unit) {
        this.phrases = phrases;
        this.pieces = phrases.pieces();
        this.mistakes = unit.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::span)
                .toList();
    }

    /**
     * What belongs to one part: up to where the next one starts.
     *
     * @param first the number of its first piece
     * @param end of the piece after it
     * @param damaged whether it stays as typed
     */
    record Extent(int first, int end, boolean damaged) {}

    /** @param end the number of the first piece of what follows */
    Extent extent(Span span, int end) {
        int first = phrases.start(span);
        return new Extent(first, end, !isSound(first, phrases.end(span), end));
    }

    private boolean isSound(int first, int covered, int end) {
        return covered == end && first < end && !isHit(first, end);
    }

    private boolean isHit(int first, int end) {
        int from = pieces.get(first).start();
        int to = pieces.get(end - 1).end();
        return mistakes.stream()
                .anyMatch(each -> each.start().offset() <= to && each.end().offset() >= from);
    }

    /** A saga can be formatted around statements with mistakes. */
    Extent extent(Declaration declaration, int end) {
        Extent whole = extent(declaration.span(), end);
        if (whole.damaged() && declaration instanceof Declaration.SagaDecl saga && onlyStatements(saga, whole)) {
            return new Extent(whole.first(), end, false);
        }
        return whole;
    }

    private boolean onlyStatements(Declaration.SagaDecl saga, Extent whole) {
        int close = whole.end() - 1;
        if (saga.statements().isEmpty() || !pieces.is(close, "}") || phrases.end(saga.span()) != whole.end()) {
            return false;
        }
        int tail = saga.result().map(each -> phrases.start(each.span())).orElse(close);
        int tailEnd = saga.result().map(each -> phrases.end(each.span())).orElse(close);
        int head = phrases.start(saga.statements().get(0).span());
        if (tailEnd != close || isHit(tail, whole.end()) || !isHead(saga, whole.first(), head)) {
            return false;
        }
        return addStatements(saga.statements(), head, tail);
    }

    private boolean isHead(Declaration.SagaDecl saga, int first, int end) {
        if (first >= end || isHit(first, end)) {
            return false;
        }
        int next = saga.clauses().isEmpty()
                ? end
                : phrases.start(saga.clauses().get(0).span());
        int last = saga.clauses().isEmpty()
                ? end
                : phrases.end(saga.clauses().get(saga.clauses().size() - 1).span());
        return last == end && next > first && pieces.is(next - 1, "{");
    }

    private boolean addStatements(List<Statement> all, int head, int tail) {
        int last = head;
        for (int i = 0; i < all.size(); i++) {
            boolean isLast = i == all.size() - 1;
            int end = isLast ? tail : phrases.start(all.get(i + 1).span());
            Extent extent = extent(all.get(i).span(), end);
            if (extent.first() != last || end <= last) {
                return false;
            }
            statements.put(all.get(i).span(), extent);
            last = end;
        }
        return true;
    }

    /** Of a statement in a declaration that isn't damaged. */
    Extent extent(Statement statement) {
        Extent sound = new Extent(phrases.start(statement.span()), phrases.end(statement.span()), false);
        return statements.getOrDefault(statement.span(), sound);
    }
}
