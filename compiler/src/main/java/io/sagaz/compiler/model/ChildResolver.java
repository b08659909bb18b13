package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Expression;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the saga that a step runs, and gives it its arguments. */
final class ChildResolver {
    private static final Set<SymbolKind> SAGAS = EnumSet.of(SymbolKind.SAGA);

    private final Site site;
    private final Catalog catalog;
    private final Numbering numbering;
    private final IdentityHashMap<Work.Run, Optional<SagaHead>> targets = new IdentityHashMap<>();

    ChildResolver(Site site, Catalog catalog, Numbering numbering) {
        this.site = site;
        this.catalog = catalog;
        this.numbering = numbering;
    }

    /** What is wrong with its name is reported once. */
    Optional<SagaHead> target(Work.Run run) {
        Optional<SagaHead> known = targets.get(run);
        if (known == null) {
            known = site.scope()
                    .resolve(run.saga(), SAGAS, "a saga", site)
                    .flatMap(symbol -> catalog.head(symbol.name()));
            if (known.isEmpty()) {
                site.broken();
            }
            targets.put(run, known);
        }
        return known;
    }

    Optional<ResolvedChild> resolve(Work.Run run, ValueScope values) {
        ArgumentResolver arguments = new ExpressionResolver(site, catalog, values).arguments();
        Optional<SagaHead> target = target(run);
        if (target.isEmpty()) {
            arguments.resolveAlone(run.arguments());
            return Optional.empty();
        }
        SagaHead saga = target.get();
        ArgumentResolver.Callee callee = new ArgumentResolver.Callee(
                "`" + saga.name().simple() + "`", saga.span(), saga.params(), catalog.isBroken(saga.name()));
        List<TypedExpr> given =
                arguments.resolve(run.arguments(), callee, run.saga().span().to(run.span()));
        Expression input = numbering.add(new SagaModel.CompiledExpression.Input(saga.name(), given));
        return Optional.of(new ResolvedChild(run, saga, input));
    }
}
