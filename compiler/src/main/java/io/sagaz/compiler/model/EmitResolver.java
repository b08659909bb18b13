package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.kernel.EmitDefinition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves {@code emit}, of a step or of a saga (0701). */
final class EmitResolver {
    private static final Set<SymbolKind> EVENTS = EnumSet.of(SymbolKind.EVENT);

    private final Site site;
    private final Catalog catalog;
    private final Numbering numbering;

    EmitResolver(Site site, Catalog catalog, Numbering numbering) {
        this.site = site;
        this.catalog = catalog;
        this.numbering = numbering;
    }

    /** Empty if what it names isn't known, or is no event. */
    Optional<EmitDefinition> resolve(Clause.Emit emit, ValueScope values) {
        ArgumentResolver arguments = new ExpressionResolver(site, catalog, values).arguments();
        List<Symbol> found = site.scope().find(emit.event().text());
        if (found.size() == 1 && found.get(0).kind() != SymbolKind.EVENT) {
            Symbol other = found.get(0);
            site.report(site.at(
                            emit.event().span(),
                            Code.EMIT_NOT_AN_EVENT,
                            "`" + other.name().simple() + "` is " + other.kind().words()
                                    + ", and `emit` publishes events only")
                    .related(other.declaration().name().span(), "declared here")
                    .help("name an event, or declare `event ...` with what it tells"));
            arguments.resolveAlone(emit.arguments());
            return Optional.empty();
        }
        Optional<StructModel> event = site.scope()
                .resolve(emit.event(), EVENTS, "an event", site)
                .flatMap(symbol -> catalog.struct(symbol.name()));
        if (event.isEmpty()) {
            arguments.resolveAlone(emit.arguments());
            return Optional.empty();
        }
        TypedExpr value =
                arguments.construct(emit.arguments(), event.get(), Type.Declared.Kind.EVENT, emit.span(), emit.event());
        return Optional.of(new EmitDefinition(
                event.get().name().text(), numbering.add(new SagaModel.CompiledExpression.Value(value))));
    }
}
