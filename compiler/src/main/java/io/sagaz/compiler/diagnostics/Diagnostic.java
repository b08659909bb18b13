package io.sagaz.compiler.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is said about a user's text.
 *
 * @param code what rule it comes from
 * @param severity the code's own, unless configuration changed it
 * @param span the smallest thing to change
 * @param label stands under the primary span; empty for none
 * @param message one sentence in the user's terms, names in backticks, without a full stop
 * @param related other places with labels of their own
 * @param notes why, only where that isn't obvious
 * @param help what to write instead
 * @param fixes edits that remove it
 */
public record Diagnostic(
        Code code,
        Severity severity,
        Span span,
        String label,
        String message,
        List<Related> related,
        List<String> notes,
        Optional<String> help,
        List<Fix> fixes) {
    public Diagnostic {
        related = List.copyOf(related);
        notes = List.copyOf(notes);
        fixes = List.copyOf(fixes);
    }

    public static Builder at(Span span, Code code, String message) {
        return new Builder(span, code, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Collects what belongs to one diagnostic. Not safe for several threads. */
    public static final class Builder {
        private final Span span;
        private final Code code;
        private final String message;
        private String label = "";
        private final List<Related> related = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private Optional<String> help = Optional.empty();
        private final List<Fix> fixes = new ArrayList<>();

        private Builder(Span span, Code code, String message) {
            this.span = span;
            this.code = code;
            this.message = message;
        }

        public Builder label(String text) {
            label = text;
            return this;
        }

        public Builder related(Span place, String text) {
            related.add(new Related(place, text));
            return this;
        }

        /** A reason; printed as {@code = why: ...}. */
        public Builder why(String text) {
            notes.add(text);
            return this;
        }

        public Builder help(String text) {
            help = Optional.of(text);
            return this;
        }

        public Builder fix(String title, Edit... edits) {
            fixes.add(new Fix(title, List.of(edits)));
            return this;
        }

        public Diagnostic build() {
            return new Diagnostic(code, code.severity(), span, label, message, related, notes, help, fixes);
        }
    }
}
