package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Severity;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One declaration while it is resolved: where its problems go, what it uses, whether it is whole. Not safe for several
 * threads.
 */
final class Site {
    private static final int QUOTED_LENGTH_MAX = 40;

    private final FileScope scope;
    private final FileUnit unit;
    private final Problems problems;
    private final boolean silent;
    private final Object identity = new Object();
    private final Set<QualifiedName> uses = new LinkedHashSet<>();
    private boolean whole;

    /** @param silent for a declaration whose text is broken: whatever is wrong with it may come from that */
    Site(FileScope scope, FileUnit unit, Problems problems, boolean silent) {
        this.scope = scope;
        this.unit = unit;
        this.problems = problems;
        this.silent = silent;
        this.whole = !silent;
    }

    FileScope scope() {
        return scope;
    }

    FileUnit unit() {
        return unit;
    }

    /** Stands for this declaration where it is told from others, and can be kept when all else is forgotten. */
    Object identity() {
        return identity;
    }

    /** Whether every part of it could be resolved. */
    boolean whole() {
        return whole;
    }

    Set<QualifiedName> uses() {
        return Set.copyOf(uses);
    }

    void use(Symbol symbol) {
        uses.add(symbol.name());
        problems.use(symbol.declaration().name().span());
    }

    /** @param member where the operation, step or other member is declared that is used */
    void use(Span member) {
        problems.use(member);
    }

    Diagnostic.Builder at(Span span, Code code, String message) {
        return Diagnostic.at(span, code, message);
    }

    void report(Diagnostic.Builder diagnostic) {
        Diagnostic built = diagnostic.build();
        if (built.severity() == Severity.ERROR) {
            whole = false;
        }
        if (!silent) {
            problems.report(built);
        }
    }

    /**
     * Reports a use of a name that isn't declared.
     *
     * @param where within which the same name stands for the same thing
     */
    void missing(Diagnostic.Builder diagnostic, String name, Object where, Optional<MissingName.Suspect> suspect) {
        whole = false;
        if (!silent) {
            problems.report(new MissingName(where, name, diagnostic.build(), suspect));
        }
    }

    /** Something about it could not be resolved, and that has been said, here or elsewhere. */
    void broken() {
        whole = false;
    }

    /** The type of what could not be resolved. */
    Type erroneous() {
        broken();
        return new Type.Erroneous();
    }

    /** What was typed there. */
    String text(Span span) {
        return unit.text().substring(span.start().offset(), span.end().offset());
    }

    /** What was typed there, in backticks, cut where it is long. */
    String quote(Span span) {
        String line = text(span).strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED_LENGTH_MAX
                ? "`" + line + "`"
                : "`" + line.substring(0, QUOTED_LENGTH_MAX) + "...`";
    }
}
