package io.sagaz.compiler.model;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.kernel.RetryPolicy;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Resolves one file among others, in the phases of {@link WorkspaceResolver}, and notes what it learns of the others. */
final class FileResolver {
    private final FileUnit unit;
    private final List<Symbol> symbols;
    private final Problems problems = new Problems();
    private final Reads reads;
    private final SymbolTable table;
    private final Catalog catalog;
    private final FileScope scope;
    private final Cancellation cancellation;
    private final IdentityHashMap<Symbol, Site> sites = new IdentityHashMap<>();
    private final IdentityHashMap<Symbol, SagaResolver> resolvers = new IdentityHashMap<>();
    private final IdentityHashMap<Symbol, ResolvedSaga> sagas = new IdentityHashMap<>();
    private final List<EnumModel> enums = new ArrayList<>();
    private final List<StructModel> structs = new ArrayList<>();
    private final List<ServiceModel> services = new ArrayList<>();
    private final List<SagaHead> heads = new ArrayList<>();
    private final List<ResolvedFile.Meaning> meanings = new ArrayList<>();
    private final IdentityHashMap<Symbol, ResolvedFile.Policy> policies = new IdentityHashMap<>();

    /** @param symbols of this file alone */
    FileResolver(FileUnit unit, List<Symbol> symbols, SymbolTable all, Catalog catalog, Cancellation cancellation) {
        this.unit = unit;
        this.symbols = symbols;
        this.reads = Reads.noted(cancellation);
        this.table = all.readBy(reads);
        this.catalog = catalog.readBy(reads);
        this.scope = new FileScope(unit, table, problems);
        this.cancellation = cancellation;
        symbols.forEach(symbol -> sites.put(symbol, new Site(scope, unit, problems, symbol.broken())));
    }

    String file() {
        return unit.file();
    }

    private Site site(Symbol symbol) {
        return Optional.ofNullable(sites.get(symbol)).orElseThrow();
    }

    void enums() {
        for (Symbol symbol : symbols) {
            if (symbol.declaration() instanceof Declaration.EnumDecl declaration) {
                enums.add(DeclarationResolver.enumeration(symbol.name(), declaration));
            }
        }
        enums.forEach(catalog::add);
    }

    void structs() {
        for (Symbol symbol : symbols) {
            DeclarationResolver resolver = new DeclarationResolver(catalog, site(symbol), symbol);
            resolver.struct(symbol.declaration()).ifPresent(structs::add);
        }
        structs.forEach(catalog::add);
    }

    void services() {
        for (Symbol symbol : symbols) {
            if (symbol.declaration() instanceof Declaration.ServiceDecl declaration) {
                services.add(new DeclarationResolver(catalog, site(symbol), symbol).service(declaration));
            }
        }
        services.forEach(catalog::add);
    }

    /** Those of its policies that aren't known yet, and whose base is; true if there was one. */
    boolean readyPolicies() {
        boolean some = false;
        for (Symbol symbol : symbols) {
            if (symbol.declaration() instanceof Declaration.RetryDecl declaration
                    && !policies.containsKey(symbol)
                    && baseIsKnown(symbol)) {
                RetryPolicy policy = new PolicyResolver(site(symbol), catalog)
                        .retry(declaration.retry(), RetryPolicy.STEP_DEFAULT, Optional.empty());
                ResolvedFile.Policy named = new ResolvedFile.Policy(
                        symbol.name(), policy, declaration.name().span());
                catalog.add(named);
                policies.put(symbol, named);
                some = true;
            }
        }
        return some;
    }

    private boolean baseIsKnown(Symbol symbol) {
        Optional<Name> base = base(symbol);
        if (base.isEmpty()) {
            return true;
        }
        reads.add(new Question.Anything());
        List<Symbol> found = scope.find(base.get().text());
        return found.size() != 1
                || found.get(0).kind() != SymbolKind.POLICY
                || catalog.policy(found.get(0).name()).isPresent();
    }

    private static Optional<Name> base(Symbol symbol) {
        return symbol.declaration() instanceof Declaration.RetryDecl declaration
                ? declaration.retry().named()
                : Optional.empty();
    }

    /** To be asked for when no more policy of any file is ready. */
    void circularPolicies() {
        for (Symbol symbol : symbols) {
            if (policies.containsKey(symbol)) {
                continue;
            }
            base(symbol).ifPresent(base -> {
                Site site = site(symbol);
                site.report(site.at(
                                base.span(),
                                Code.NAME_OF_ANOTHER_KIND,
                                "`" + symbol.name().simple() + "` is made of itself, through `" + base.text() + "`")
                        .help("say how many attempts: `retry " + symbol.name().simple() + " = 5 backoff 1s..1m`"));
            });
        }
    }

    /** A saga may run one that comes later. */
    void heads() {
        for (Symbol symbol : symbols) {
            if (symbol.declaration() instanceof Declaration.SagaDecl saga) {
                SagaResolver resolver = new SagaResolver(symbol, saga, site(symbol), catalog);
                resolvers.put(symbol, resolver);
                SagaHead head = resolver.head();
                heads.add(head);
                catalog.add(head);
                Object meaning = site(symbol).whole()
                        ? List.of(names(site(symbol)), head.commit().isPresent())
                        : head;
                meanings.add(new ResolvedFile.Meaning(saga, meaning));
            }
        }
    }

    /** When all of its declarations are resolved but for what sagas do. */
    ResolvedFile.Types types() {
        addMeanings(enums, EnumModel::span);
        addMeanings(structs, StructModel::span);
        addMeanings(services, ServiceModel::span);
        policies.forEach(
                (symbol, named) -> meanings.add(new ResolvedFile.Meaning(symbol.declaration(), named.policy())));
        return new ResolvedFile.Types(enums, structs, services, List.copyOf(policies.values()), heads, meanings);
    }

    /**
     * What a whole model says beyond its text is what its names stand for. One with errors may be anything, so that only
     * the very same model means the same.
     */
    private <M> void addMeanings(List<M> models, Function<M, Span> name) {
        for (M model : models) {
            symbols.stream()
                    .filter(symbol -> symbol.declaration().name().span().equals(name.apply(model)))
                    .forEach(symbol -> meanings.add(new ResolvedFile.Meaning(
                            symbol.declaration(), site(symbol).whole() ? names(site(symbol)) : model)));
        }
    }

    private Object names(Site site) {
        Set<String> names = new TreeSet<>();
        for (QualifiedName name : site.uses()) {
            table.find(name).ifPresent(symbol -> names.add(symbol.kind() + " " + name.text()));
        }
        unit.imports().stream()
                .filter(FileUnit.Import::java)
                .forEach(each -> names.add("java " + each.path().text()));
        return names;
    }

    /** When the declarations of all files are known. */
    void sagas() {
        for (Symbol symbol : symbols) {
            SagaResolver resolver = resolvers.get(symbol);
            if (resolver != null) {
                cancellation.check();
                sagas.put(symbol, resolver.resolve());
            }
        }
    }

    /** When all of it is resolved. */
    Findings findings(FileRules rules, Optional<JavaClasses> classes) {
        List<Diagnostic> found = new ArrayList<>(problems.found());
        classes.map(JavaImportCheck::new)
                .ifPresent(check ->
                        scope.javaImports().forEach(each -> check.check(each).ifPresent(found::add)));
        found.addAll(scope.surplusImports());
        found.addAll(rules.check(
                unit,
                symbols.stream()
                        .flatMap(symbol -> Optional.ofNullable(sagas.get(symbol)).stream())
                        .toList(),
                cancellation));
        return new Findings(found, problems.missing(), problems.used());
    }

    ResolvedFile resolved(ResolvedFile.Types types, Findings findings, Answers answers) {
        List<Entity> entities = symbols.stream().map(this::entity).toList();
        Map<Question, Answer> told = answers.to(reads.questions());
        for (Span place : findings.places()) {
            if (isUnexplained(place, told)) {
                told.computeIfAbsent(new Question.Text(place.file()), answers::to);
            }
        }
        return new ResolvedFile(unit, types, entities, findings, told);
    }

    private Entity entity(Symbol symbol) {
        Span name = symbol.declaration().name().span();
        boolean named = table.find(symbol.name())
                .filter(it -> it.declaration().name().span().equals(name))
                .isPresent();
        Site site = site(symbol);
        // Of several declarations of one name all can make it unsound, but not an older version of a saga.
        return new Entity(
                symbol, named || symbol.kind() != SymbolKind.SAGA, site.whole(), site.uses(), sagas.get(symbol));
    }

    /** A place in another file that would not be seen to move with what this file was told. */
    private boolean isUnexplained(Span place, Map<Question, Answer> told) {
        return !place.file().equals(unit.file())
                && told.values().stream()
                        .flatMap(answer -> answer.exported().stream())
                        .noneMatch(exported -> exported.contains(place));
    }
}
