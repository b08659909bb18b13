package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Fix;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Related;
import io.sagaz.compiler.diagnostics.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where declarations went that stand elsewhere in their files than before, their text being the same. */
final class Moves {
    private record Move(Exported from, Position to) {
        Position apply(Position position) {
            Position start = from.start();
            boolean firstLine = position.line() == start.line();
            return new Position(
                    position.offset() - start.offset() + to.offset(),
                    position.line() - start.line() + to.line(),
                    firstLine ? position.column() - start.column() + to.column() : position.column());
        }
    }

    private final List<Move> moves = new ArrayList<>();

    /**
     * @param before what a file was told
     * @param now to the same questions, meaning the same
     */
    Moves(Map<Question, Answer> before, Map<Question, Answer> now) {
        before.forEach((question, answer) -> {
            List<Exported> froms = answer.exported();
            List<Exported> tos = now.getOrDefault(question, answer).exported();
            for (int i = 0; i < froms.size(); i++) {
                add(froms.get(i), tos.get(i).start());
            }
        });
    }

    private void add(Exported from, Position to) {
        Move move = new Move(from, to);
        if (!from.start().equals(to) && !moves.contains(move)) {
            moves.add(move);
        }
    }

    boolean isEmpty() {
        return moves.isEmpty();
    }

    Span apply(Span span) {
        for (Move move : moves) {
            if (move.from().contains(span)) {
                return new Span(span.file(), move.apply(span.start()), move.apply(span.end()));
            }
        }
        return span;
    }

    Diagnostic apply(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                apply(diagnostic.span()),
                diagnostic.label(),
                diagnostic.message(),
                diagnostic.related().stream()
                        .map(it -> new Related(apply(it.span()), it.label()))
                        .toList(),
                diagnostic.notes(),
                diagnostic.help(),
                diagnostic.fixes().stream().map(this::apply).toList());
    }

    private Fix apply(Fix fix) {
        return new Fix(
                fix.title(),
                fix.edits().stream()
                        .map(edit -> new Edit(apply(edit.span()), edit.newText()))
                        .toList());
    }

    MissingName apply(MissingName missing) {
        return new MissingName(
                missing.scope(),
                missing.name(),
                apply(missing.diagnostic()),
                missing.suspect().map(it -> new MissingName.Suspect(it.name(), apply(it.span()))));
    }
}
