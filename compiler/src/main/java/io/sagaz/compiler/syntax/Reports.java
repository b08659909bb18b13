package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/** Collects what is said about one text. Not safe for several threads. */
final class Reports {
    /** Far more than anybody reads; keeps the answer to a hostile text small. */
    static final int DIAGNOSTICS_MAX = 1_000;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final TreeSet<Integer> wrongTokens = new TreeSet<>();

    void lexical(Token token, Diagnostic.Builder builder) {
        wrongTokens.add(token.getTokenIndex());
        add(builder.build());
    }

    boolean isFull() {
        return diagnostics.size() >= DIAGNOSTICS_MAX;
    }

    void add(Diagnostic diagnostic) {
        if (!isFull()) {
            diagnostics.add(diagnostic);
        }
    }

    /** Whether one of these tokens has been reported by itself; what follows from that isn't worth a message. */
    boolean hasWrongToken(int first, int last) {
        Integer found = wrongTokens.ceiling(first);
        return found != null && found <= last;
    }

    boolean hasErrorWithin(Span span) {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(each -> each.span().start().offset())
                .anyMatch(at -> at >= span.start().offset() && at <= span.end().offset());
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    List<Diagnostic> inOrder() {
        return diagnostics.stream()
                .sorted(Comparator.comparing((Diagnostic each) -> each.span().start())
                        .thenComparing(Diagnostic::code))
                .toList();
    }
}
