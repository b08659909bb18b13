package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.Call;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Expression;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a call calls, and gives it its arguments. */
final class CallResolver {
    private static final Set<SymbolKind> SERVICES = EnumSet.of(SymbolKind.SERVICE);

    private final Site site;
    private final Catalog catalog;
    private final Numbering numbering;
    private final IdentityHashMap<Call, Optional<Target>> targets = new IdentityHashMap<>();

    CallResolver(Site site, Catalog catalog, Numbering numbering) {
        this.site = site;
        this.catalog = catalog;
        this.numbering = numbering;
    }

    /** Service and operation; what is wrong with them is reported once. */
    Optional<Target> target(Call call) {
        Optional<Target> known = targets.get(call);
        if (known == null) {
            known = find(call);
            targets.put(call, known);
        }
        return known;
    }

    private Optional<Target> find(Call call) {
        Optional<ServiceModel> service = site.scope()
                .resolve(call.service(), SERVICES, "a service", site)
                .flatMap(symbol -> catalog.service(symbol.name()));
        if (service.isEmpty() || call.operation().missing()) {
            site.broken();
            return Optional.empty();
        }
        Optional<ServiceModel.OperationModel> operation =
                service.get().operation(call.operation().text());
        if (operation.isEmpty()) {
            site.broken();
            if (!catalog.isBroken(service.get().name())) {
                unknownOperation(call, service.get());
            }
        }
        operation.ifPresent(it -> {
            site.use(it.span());
            Deprecations.use(it, call.operation(), site);
        });
        return operation.map(it -> new Target(service.get(), it));
    }

    private void unknownOperation(Call call, ServiceModel service) {
        List<String> names = service.operations().stream()
                .map(ServiceModel.OperationModel::name)
                .toList();
        String typed = call.operation().text();
        Diagnostic.Builder diagnostic = site.at(
                        call.operation().span(),
                        Code.NAME_NOT_FOUND,
                        "`" + service.name().simple() + "` has no operation `" + typed + "`")
                .related(
                        service.span(),
                        names.isEmpty() ? "it has no operations" : "its operations: " + Wording.list(names));
        Optional<String> near = Suggestions.nearest(typed, names);
        if (near.isPresent()) {
            diagnostic
                    .help("did you mean `" + near.get() + "`?")
                    .fix("Write `" + near.get() + "`", new Edit(call.operation().span(), near.get()));
        } else {
            diagnostic.help("name one that it has, or add `" + typed + "` there");
        }
        site.missing(
                diagnostic,
                typed,
                List.of(site.unit().file(), service.name()),
                near.flatMap(service::operation).map(it -> new MissingName.Suspect(it.name(), it.span())));
    }

    Optional<ResolvedCall> resolve(Call call, ValueScope values) {
        ExpressionResolver expressions = new ExpressionResolver(site, catalog, values);
        Optional<Target> target = target(call);
        if (target.isEmpty()) {
            expressions.arguments().resolveAlone(call.arguments());
            return Optional.empty();
        }
        ServiceModel.OperationModel operation = target.get().operation();
        ServiceModel service = target.get().service();
        ArgumentResolver.Callee callee = new ArgumentResolver.Callee(
                "`" + service.name().simple() + "." + operation.name() + "`",
                operation.span(),
                operation.params(),
                catalog.isBroken(service.name()));
        List<TypedExpr> arguments = expressions.arguments().resolve(call.arguments(), callee, call.span());
        Expression number = numbering.add(new SagaModel.CompiledExpression.Arguments(arguments));
        CallDefinition definition = new CallDefinition(
                service.name().text(),
                operation.name(),
                operation.kind(),
                operation.fails().stream().map(QualifiedName::text).toList(),
                number);
        return Optional.of(new ResolvedCall(call, service, operation, definition));
    }

    /** What is called. */
    record Target(ServiceModel service, ServiceModel.OperationModel operation) {}
}
