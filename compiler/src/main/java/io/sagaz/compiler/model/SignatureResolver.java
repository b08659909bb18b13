package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.kernel.OnFailure;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves what stands before the first step: input, output and the saga's own clauses. */
final class SignatureResolver {
    private final Site site;
    private final Catalog catalog;
    private final Symbol symbol;
    private final Declaration.SagaDecl saga;

    SignatureResolver(Site site, Catalog catalog, Symbol symbol, Declaration.SagaDecl saga) {
        this.site = site;
        this.catalog = catalog;
        this.symbol = symbol;
        this.saga = saga;
    }

    ResolvedSaga.Signature resolve() {
        TypeResolver types = new TypeResolver(site);
        List<FieldModel> params = DeclarationResolver.params(saga.params(), types);
        Optional<Type> output = types.result(saga.output());
        PolicyResolver policies = new PolicyResolver(site, catalog);
        OnFailure onFailure = new OnFailure.FailFast();
        Optional<Duration> timeout = Optional.empty();
        InputValues ofInput = new InputValues(site, catalog, saga, params);
        Optional<TypedExpr> key = Optional.empty();
        List<StructModel> signals = new ArrayList<>();
        Optional<TypedExpr> tenant = Optional.empty();
        List<SagaModel.Index> indexes = new ArrayList<>();
        for (SagaClause clause : saga.clauses()) {
            if (clause instanceof SagaClause.Version version) {
                version(version);
            } else if (clause instanceof SagaClause.Key plain) {
                key = Optional.of(ofInput.key(plain.value()));
            } else if (clause instanceof SagaClause.Tenant owner) {
                tenant = Optional.of(ofInput.tenant(owner.value()));
            } else if (clause instanceof SagaClause.Index index) {
                indexes.add(new SagaModel.Index(index.name().text(), ofInput.index(index)));
            } else if (clause instanceof SagaClause.Timeout bound) {
                timeout = policies.duration(bound.duration(), "a time-out");
            } else if (clause instanceof SagaClause.OnFailure strategy) {
                onFailure = onFailure(strategy, policies);
            } else if (clause instanceof SagaClause.Signal signal) {
                signal(signal).ifPresent(signals::add);
            }
        }
        return new ResolvedSaga.Signature(
                SagaVersions.of(saga), params, output, key, signals, tenant, indexes, onFailure, timeout);
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
}
