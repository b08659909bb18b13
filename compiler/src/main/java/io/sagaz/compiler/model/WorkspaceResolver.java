package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.Retry;
import io.sagaz.kernel.RetryPolicy;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Resolves a workspace in phases: enums, then what holds defaults of them, then policies, services and sagas. */
final class WorkspaceResolver {
    private final Problems problems = new Problems();
    private final SymbolTable table;
    private final Catalog catalog;
    private final IdentityHashMap<FileUnit, FileScope> scopes = new IdentityHashMap<>();
    private final IdentityHashMap<Symbol, Site> sites = new IdentityHashMap<>();

    WorkspaceResolver(List<FileUnit> units, Optional<JavaClasses> classes) {
        this.table = new SymbolTable(units, problems);
        this.catalog = new Catalog(table);
        for (FileUnit unit : units) {
            scopes.put(unit, new FileScope(unit, table, problems));
        }
        classes.map(JavaImportCheck::new)
                .ifPresent(check -> scopes.values().stream()
                        .flatMap(scope -> scope.javaImports().stream())
                        .flatMap(each -> check.check(each).stream())
                        .forEach(problems::report));
    }

    Resolution resolve() {
        List<EnumModel> enums = enums();
        List<StructModel> structs = structs();
        policies();
        List<ServiceModel> services = services();
        List<ResolvedSaga> sagas = sagas();
        scopes.values().forEach(scope -> scope.surplusImports().forEach(problems::report));
        NeverUsed.among(table.symbols(), problems).forEach(problems::report);
        List<Soundness.Entity> entities = new ArrayList<>();
        for (Symbol symbol : table.symbols()) {
            Site site = site(symbol);
            entities.add(new Soundness.Entity(symbol, isNamed(symbol), site.whole(), site.uses()));
        }
        return new Resolution(problems.found(), structs, enums, services, sagas, new Soundness(entities));
    }

    /** Of several versions of a saga the highest has the name. */
    private boolean isNamed(Symbol symbol) {
        return symbol.kind() != SymbolKind.SAGA
                || table.find(symbol.name()).filter(symbol::equals).isPresent();
    }

    private Site site(Symbol symbol) {
        return sites.computeIfAbsent(symbol, key -> {
            FileScope scope = scopes.computeIfAbsent(key.unit(), unit -> new FileScope(unit, table, problems));
            return new Site(scope, key.unit(), problems, key.broken());
        });
    }

    private List<EnumModel> enums() {
        List<EnumModel> models = new ArrayList<>();
        for (Symbol symbol : table.symbols()) {
            if (symbol.declaration() instanceof Declaration.EnumDecl declaration) {
                models.add(DeclarationResolver.enumeration(symbol.name(), declaration));
            }
        }
        models.forEach(catalog::add);
        return models;
    }

    private List<StructModel> structs() {
        List<StructModel> models = new ArrayList<>();
        for (Symbol symbol : table.symbols()) {
            DeclarationResolver resolver = new DeclarationResolver(catalog, site(symbol), symbol);
            resolver.struct(symbol.declaration()).ifPresent(models::add);
        }
        models.forEach(catalog::add);
        return models;
    }

    private List<ServiceModel> services() {
        List<ServiceModel> models = new ArrayList<>();
        for (Symbol symbol : table.symbols()) {
            if (symbol.declaration() instanceof Declaration.ServiceDecl declaration) {
                models.add(new DeclarationResolver(catalog, site(symbol), symbol).service(declaration));
            }
        }
        models.forEach(catalog::add);
        return models;
    }

    /** A policy that names another comes after it. */
    private void policies() {
        List<Symbol> open = new ArrayList<>(table.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.POLICY)
                .toList());
        boolean progress = true;
        while (progress) {
            List<Symbol> ready = open.stream().filter(this::baseIsKnown).toList();
            ready.forEach(this::policy);
            progress = open.removeAll(ready);
        }
        open.forEach(symbol -> base(symbol).ifPresent(base -> {
            Site site = site(symbol);
            site.report(site.at(
                            base.span(),
                            Code.NAME_OF_ANOTHER_KIND,
                            "`" + symbol.name().simple() + "` is made of itself, through `" + base.text() + "`")
                    .help("say how many attempts: `retry " + symbol.name().simple() + " = 5 backoff 1s..1m`"));
        }));
    }

    private static Optional<Name> base(Symbol symbol) {
        return symbol.declaration() instanceof Declaration.RetryDecl declaration
                ? declaration.retry().named()
                : Optional.empty();
    }

    private boolean baseIsKnown(Symbol symbol) {
        Optional<Name> base = base(symbol);
        if (base.isEmpty()) {
            return true;
        }
        List<Symbol> found = site(symbol).scope().find(base.get().text());
        return found.size() != 1
                || found.get(0).kind() != SymbolKind.POLICY
                || catalog.policy(found.get(0).name()).isPresent();
    }

    private void policy(Symbol symbol) {
        if (symbol.declaration() instanceof Declaration.RetryDecl declaration) {
            Retry retry = declaration.retry();
            RetryPolicy policy =
                    new PolicyResolver(site(symbol), catalog).retry(retry, RetryPolicy.STEP_DEFAULT, Optional.empty());
            catalog.add(symbol.name(), policy);
        }
    }

    private List<ResolvedSaga> sagas() {
        List<SagaResolver> resolvers = new ArrayList<>();
        for (Symbol symbol : table.symbols()) {
            if (symbol.declaration() instanceof Declaration.SagaDecl saga) {
                resolvers.add(new SagaResolver(symbol, saga, site(symbol), catalog));
            }
        }
        // A saga may run one that comes later.
        resolvers.forEach(resolver -> catalog.add(resolver.head()));
        return resolvers.stream().map(SagaResolver::resolve).toList();
    }
}
