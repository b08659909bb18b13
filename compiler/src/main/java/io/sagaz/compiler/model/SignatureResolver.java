package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.kernel.OnFailure;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Resolves what stands before the first step: input, output and the saga's own clauses. */
final class SignatureResolver {
    private final Site site;
    private final Catalog catalog;
    private final Symbol symbol;
    private final Declaration.SagaDecl saga;
    private boolean compiled = true;

    SignatureResolver(Site site, Catalog catalog, Symbol symbol, Declaration.SagaDecl saga) {
        this.site = site;
        this.catalog = catalog;
        this.symbol = symbol;
        this.saga = saga;
    }

    /** Whether this version compiles all of its clauses; known after {@link #resolve}. */
    boolean compiled() {
        return compiled;
    }

    ResolvedSaga.Signature resolve() {
        TypeResolver types = new TypeResolver(site);
        List<FieldModel> params = DeclarationResolver.params(saga.params(), types);
        Optional<Type> output = types.result(saga.output());
        PolicyResolver policies = new PolicyResolver(site, catalog);
        OnFailure onFailure = new OnFailure.FailFast();
        Optional<Duration> timeout = Optional.empty();
        Optional<TypedExpr> key = Optional.empty();
        List<StructModel> signals = new ArrayList<>();
        for (SagaClause clause : saga.clauses()) {
            if (clause instanceof SagaClause.Version version) {
                version(version);
            } else if (clause instanceof SagaClause.Key plain) {
                key = Optional.of(key(plain.value(), params));
            } else if (clause instanceof SagaClause.Timeout bound) {
                timeout = policies.duration(bound.duration(), "a time-out");
            } else if (clause instanceof SagaClause.OnFailure strategy) {
                onFailure = onFailure(strategy, policies);
            } else if (clause instanceof SagaClause.Signal signal) {
                signal(signal).ifPresent(signals::add);
            } else {
                compiled = false;
                site.report(NotCompiled.at(clause.word(), construct(clause)));
            }
        }
        return new ResolvedSaga.Signature(SagaVersions.of(saga), params, output, key, signals, onFailure, timeout);
    }

    /** Of two with one name the first counts, which is said elsewhere. */
    private Optional<StructModel> signal(SagaClause.Signal signal) {
        if (signal.name().missing()) {
            return Optional.empty();
        }
        StructModel model = new DeclarationResolver(catalog, site, symbol).signal(signal, SagaVersions.of(saga));
        catalog.addSignal(model);
        return Optional.of(model);
    }

    private String construct(SagaClause clause) {
        return clause instanceof SagaClause.OnEnd end
                ? "on " + end.moment().name().toLowerCase(Locale.ROOT)
                : site.text(clause.word());
    }

    private void version(SagaClause.Version version) {
        Optional<BigInteger> number = Literals.integer(version.number());
        if (number.isEmpty()) {
            site.broken();
        } else if (number.get().signum() == 0
                || number.get().compareTo(BigInteger.valueOf(SagaVersions.VERSION_MAX)) > 0) {
            site.report(site.at(
                            version.number().span(),
                            Code.ABSURD_BOUND,
                            "`" + version.number().text() + "` is no version of a saga")
                    .help("versions count from 1 to " + SagaVersions.VERSION_MAX));
        }
    }

    private OnFailure onFailure(SagaClause.OnFailure clause, PolicyResolver policies) {
        return switch (clause.strategy()) {
            case FAIL_FAST -> new OnFailure.FailFast();
            case WAIT_ALL -> new OnFailure.WaitAll();
            case GRACE ->
                clause.grace()
                        .flatMap(period -> policies.duration(period, "a grace"))
                        .<OnFailure>map(OnFailure.Grace::new)
                        .orElseGet(OnFailure.FailFast::new);
        };
    }

    /** A parameter or a field of one, always there, and with a text that tells one from another (0317). */
    private TypedExpr key(Expr expr, List<FieldModel> params) {
        Optional<Name> root = root(expr);
        boolean ofInput = root.isPresent()
                && params.stream()
                        .anyMatch(param -> param.name().equals(root.get().text()));
        boolean step = root.isPresent()
                && saga.statements().stream()
                        .anyMatch(it -> Steps.of(it).stream()
                                .anyMatch(each ->
                                        each.name().text().equals(root.get().text())));
        if (root.isEmpty() || (!ofInput && step)) {
            site.report(site.at(expr.span(), Code.KEY_NOT_PLAIN, "the key isn't a plain value of the input")
                    .why("it is needed before the first step runs, to find out whether the saga runs already")
                    .help("name a parameter of the saga or a field of one"));
            return TypedExprs.erroneous();
        }
        ExpressionResolver expressions = new ExpressionResolver(site, catalog, new InputScope(params));
        TypedExpr value = expressions.infer(expr, Optional.empty());
        if (TypedExprs.isErroneous(value)) {
            return value;
        }
        if (TypeRules.isOptional(value.type())) {
            site.report(
                    site.at(expr.span(), Code.KEY_NOT_PLAIN, "the key " + site.quote(expr.span()) + " may be absent")
                            .help("name a value that is always there"));
            return TypedExprs.erroneous();
        }
        if (!identifies(value.type())) {
            site.report(site.at(
                            expr.span(), Code.KEY_NOT_PLAIN, Wording.a(value.type()) + " can't be the key of a saga")
                    .help("take a value that names one thing: a Uuid, a String, a number, a date or a constant"));
            return TypedExprs.erroneous();
        }
        return value;
    }

    private static boolean identifies(Type type) {
        return type == Primitive.UUID
                || type == Primitive.STRING
                || type == Primitive.INT
                || type == Primitive.LONG
                || type == Primitive.DATE
                || type == Primitive.INSTANT
                || (type instanceof Type.Declared declared && declared.kind() == Type.Declared.Kind.ENUM);
    }

    /** The first name of a path; empty if the expression isn't one. */
    private static Optional<Name> root(Expr expr) {
        if (expr instanceof Expr.Parenthesised parenthesised) {
            return root(parenthesised.inner());
        }
        if (expr instanceof Expr.Member member) {
            return root(member.target());
        }
        return expr instanceof Expr.Reference reference ? Optional.of(reference.name()) : missing(expr);
    }

    private static Optional<Name> missing(Expr expr) {
        return expr instanceof Expr.Missing missing
                ? Optional.of(new Name("", false, missing.span()))
                : Optional.empty();
    }
}
