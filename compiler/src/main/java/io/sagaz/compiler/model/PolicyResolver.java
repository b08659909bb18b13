package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Limit;
import io.sagaz.compiler.syntax.Literal;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.Retry;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Retries and time-outs, with their defaults filled in (0601, 0602, 0605). */
final class PolicyResolver {
    static final int RETRIES_MAX = 1_000_000;
    static final Duration DURATION_MAX = Duration.ofDays(3_660);
    private static final Set<SymbolKind> POLICIES = EnumSet.of(SymbolKind.POLICY);

    private final Site site;
    private final Catalog catalog;

    PolicyResolver(Site site, Catalog catalog) {
        this.site = site;
        this.catalog = catalog;
    }

    /**
     * @param operation what is limited; empty if it isn't known
     * @param base what holds where nothing is said
     */
    Policy policy(List<Limit> limits, RetryPolicy base, Optional<ServiceModel.OperationModel> operation) {
        RetryPolicy retry = base;
        Duration timeout = Policy.TIMEOUT_DEFAULT;
        for (Limit limit : limits) {
            if (limit instanceof Limit.Retries retries) {
                retry = retry(retries.retry(), base, operation);
            } else if (limit instanceof Limit.Timeout bound) {
                timeout = duration(bound.duration(), "a time-out").orElse(timeout);
            } else {
                retry = new RetryPolicy(OptionalInt.of(0), base.pace(), base.onErrors());
            }
        }
        return new Policy(retry, timeout);
    }

    RetryPolicy retry(Retry retry, RetryPolicy base, Optional<ServiceModel.OperationModel> operation) {
        RetryPolicy start = retry.named()
                .flatMap(name -> site.scope().resolve(name, POLICIES, "a retry policy", site))
                .flatMap(symbol -> named(symbol, operation))
                .orElse(base);
        OptionalInt retries = retry.forever()
                ? OptionalInt.empty()
                : retry.count().map(this::retries).orElse(start.retries());
        Pace pace = retry.pace().flatMap(this::pace).orElse(start.pace());
        return new RetryPolicy(retries, pace, onErrors(retry, start, operation));
    }

    /** A policy that many operations share names errors that not every one of them declares. */
    private Optional<RetryPolicy> named(Symbol symbol, Optional<ServiceModel.OperationModel> operation) {
        Optional<RetryPolicy> policy = catalog.policy(symbol.name());
        if (policy.isEmpty()) {
            site.broken();
        }
        return policy.map(it -> new RetryPolicy(
                it.retries(),
                it.pace(),
                it.onErrors().stream()
                        .filter(error -> operation
                                .map(op -> op.fails().stream()
                                        .map(QualifiedName::text)
                                        .anyMatch(error::equals))
                                .orElse(true))
                        .toList()));
    }

    private OptionalInt retries(Literal literal) {
        Optional<BigInteger> count = Literals.integer(literal);
        if (count.isEmpty()) {
            site.broken();
            return OptionalInt.of(1);
        }
        if (count.get().signum() == 0) {
            site.report(site.at(literal.span(), Code.ABSURD_BOUND, "`retry 0` retries nothing")
                    .help("write `no retry`, or how many attempts follow the first"));
            return OptionalInt.of(1);
        }
        if (count.get().compareTo(BigInteger.valueOf(RETRIES_MAX)) > 0) {
            site.report(site.at(literal.span(), Code.ABSURD_BOUND, "nobody waits for so many attempts")
                    .help("write at most " + RETRIES_MAX + ", or `retry forever`"));
            return OptionalInt.of(1);
        }
        return OptionalInt.of(count.get().intValueExact());
    }

    private Optional<Pace> pace(Retry.Pace pace) {
        Optional<Duration> min =
                duration(pace.min(), pace.max().isPresent() ? "a backoff" : "a pause between attempts");
        if (pace.max().isEmpty()) {
            return min.map(Pace.Every::new);
        }
        Literal maxLiteral = pace.max().get();
        Optional<Duration> max = duration(maxLiteral, "a backoff");
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (max.get().compareTo(min.get()) < 0) {
            String swapped = maxLiteral.text() + ".." + pace.min().text();
            Span both = pace.min().span().to(maxLiteral.span());
            site.report(site.at(both, Code.BACKOFF_UPSIDE_DOWN, "the backoff ends below where it starts")
                    .help("write `" + swapped + "`")
                    .fix("Write `" + swapped + "`", new Edit(both, swapped)));
            return Optional.empty();
        }
        return Optional.of(new Pace.Backoff(min.get(), max.get()));
    }

    /** Positive and not absurd; anything else is reported. */
    Optional<Duration> duration(Literal literal, String what) {
        Optional<Duration> duration = Literals.duration(literal);
        if (duration.isEmpty()) {
            site.broken();
        } else if (duration.get().isZero()) {
            site.report(site.at(literal.span(), Code.ABSURD_BOUND, what + " of `" + literal.text() + "` is none")
                    .help("write a duration that is longer than zero, or leave it out"));
            return Optional.empty();
        } else if (duration.get().compareTo(DURATION_MAX) > 0) {
            site.report(site.at(literal.span(), Code.ABSURD_BOUND, what + " of `" + literal.text() + "` never ends")
                    .help("write ten years at most"));
            return Optional.empty();
        }
        return duration;
    }

    private List<String> onErrors(Retry retry, RetryPolicy start, Optional<ServiceModel.OperationModel> operation) {
        Set<String> errors = new LinkedHashSet<>(start.onErrors());
        for (Name name : retry.on()) {
            Optional<Symbol> error = site.scope().resolve(name, DeclarationResolver.ERRORS, "an error", site);
            if (error.isPresent()
                    && operation.isPresent()
                    && !operation.get().fails().contains(error.get().name())) {
                undeclared(name, operation.get());
            } else {
                error.ifPresent(symbol -> errors.add(symbol.name().text()));
            }
        }
        return List.copyOf(errors);
    }

    private void undeclared(Name name, ServiceModel.OperationModel operation) {
        List<String> declared =
                operation.fails().stream().map(QualifiedName::simple).toList();
        Diagnostic.Builder diagnostic = site.at(
                        name.span(),
                        Code.RETRY_ON_UNDECLARED,
                        "`" + operation.name() + "` never fails with `" + name.text() + "`")
                .related(
                        operation.span(),
                        declared.isEmpty() ? "it declares no errors" : "it fails with " + Wording.list(declared));
        if (declared.size() == 1) {
            diagnostic
                    .help("write `" + declared.get(0) + "`")
                    .fix("Write `" + declared.get(0) + "`", new Edit(name.span(), declared.get(0)));
        } else {
            diagnostic.help("leave it out, or add it to the operation's `fails`");
        }
        site.report(diagnostic);
    }
}
