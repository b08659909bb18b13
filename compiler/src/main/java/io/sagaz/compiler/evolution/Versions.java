package io.sagaz.compiler.evolution;

import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.compiler.syntax.SourceToken;
import io.sagaz.compiler.syntax.Syntax;
import java.util.List;
import java.util.Optional;

/** Where the versions of sagas are written. */
final class Versions {
    private final List<FileUnit> units;

    Versions(List<FileUnit> units) {
        this.units = units;
    }

    /** The number, or the saga's name if none is written. */
    Span span(SagaModel saga) {
        return written(saga).orElse(saga.span());
    }

    private Optional<Span> written(SagaModel saga) {
        return declared(saga)
                .flatMap(declaration -> declaration.clauses().stream()
                        .filter(SagaClause.Version.class::isInstance)
                        .map(each -> ((SagaClause.Version) each).number().span())
                        .findFirst());
    }

    private Optional<Declaration.SagaDecl> declared(SagaModel saga) {
        return units.stream()
                .flatMap(unit -> unit.declarations().stream())
                .filter(Declaration.SagaDecl.class::isInstance)
                .map(Declaration.SagaDecl.class::cast)
                .filter(each -> each.name().span().equals(saga.span()))
                .findFirst();
    }

    /** Changes the number, or puts the clause in. */
    Optional<Edit> raise(SagaModel saga, int version) {
        Optional<Span> written = written(saga);
        return written.isPresent()
                ? written.map(span -> new Edit(span, String.valueOf(version)))
                : brace(saga).map(span -> new Edit(span, "\n    version " + version));
    }

    /** Just after the saga's opening brace. */
    private Optional<Span> brace(SagaModel saga) {
        return units.stream()
                .filter(unit -> unit.file().equals(saga.span().file()))
                .flatMap(unit -> Syntax.tokens(unit.text()).stream()
                        .filter(token -> token.is("{")
                                && token.start() >= saga.span().end().offset())
                        .map(SourceToken::end)
                        .findFirst()
                        .map(end -> at(unit, end))
                        .stream())
                .findFirst();
    }

    private static Span at(FileUnit unit, int offset) {
        SourceText text = SourceText.of(unit.text());
        return new Span(unit.file(), text.position(offset), text.position(offset));
    }
}
