package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Expression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Resolves steps that wait: for a time, until one, or for a signal (0412). */
final class PauseResolver {
    private final Site site;
    private final Catalog catalog;
    private final Numbering numbering;
    private final List<StructModel> signals;

    PauseResolver(Site site, Catalog catalog, Numbering numbering, List<StructModel> signals) {
        this.site = site;
        this.catalog = catalog;
        this.numbering = numbering;
        this.signals = List.copyOf(signals);
    }

    /** The signal that a step awaits; what is wrong with its name is reported. */
    Optional<StructModel> signal(Work.Await await) {
        Name name = await.signal();
        Optional<StructModel> signal =
                signals.stream().filter(it -> named(it, name)).findFirst();
        if (signal.isPresent()) {
            site.use(signal.get().span());
        } else if (name.missing()) {
            site.broken();
        } else {
            unknown(name);
        }
        return signal;
    }

    private static boolean named(StructModel signal, Name name) {
        return signal.name().simple().equals(name.text());
    }

    private void unknown(Name name) {
        List<String> declared =
                signals.stream().map(signal -> signal.name().simple()).toList();
        Diagnostic.Builder diagnostic =
                site.at(name.span(), Code.UNKNOWN_SIGNAL, "the saga declares no signal `" + name.text() + "`");
        Optional<String> near = Suggestions.nearest(name.text(), declared);
        if (near.isPresent()) {
            diagnostic
                    .help("did you mean `" + near.get() + "`?")
                    .fix("Write `" + near.get() + "`", new Edit(name.span(), near.get()));
        } else if (!declared.isEmpty()) {
            diagnostic.help("its signals are " + Wording.list(declared));
        } else {
            diagnostic.help("declare it before the first step, with what it tells: `signal " + name.text()
                    + " { by: String }`");
        }
        site.report(diagnostic);
    }

    /**
     * What the kernel is told of it; empty for a step that does something else, and for one that awaits a signal that
     * isn't known.
     *
     * @param values what the step's expressions may read
     */
    Optional<io.sagaz.kernel.Work> resolve(SagaScope.Entry step, ValueScope values) {
        ExpressionResolver expressions = new ExpressionResolver(site, catalog, values);
        if (step.syntax().work() instanceof Work.WaitFor wait) {
            Expression length = end(expressions, wait.duration(), Type.Primitive.DURATION, "`wait` takes");
            return Optional.of(new io.sagaz.kernel.Work.Wait(length, false));
        }
        if (step.syntax().work() instanceof Work.WaitUntil wait) {
            Expression instant = end(expressions, wait.instant(), Type.Primitive.INSTANT, "`wait until` takes");
            return Optional.of(new io.sagaz.kernel.Work.Wait(instant, true));
        }
        return step.syntax().work() instanceof Work.Await await ? await(step, await, expressions) : Optional.empty();
    }

    private Expression end(ExpressionResolver expressions, Expr expr, Type type, String takes) {
        Place place = new Place(type, takes, Optional.empty(), Code.TYPE_MISMATCH);
        return numbering.add(new SagaModel.CompiledExpression.Value(expressions.resolve(expr, place)));
    }

    private Optional<io.sagaz.kernel.Work> await(
            SagaScope.Entry step, Work.Await await, ExpressionResolver expressions) {
        Optional<Duration> within = await.within()
                .flatMap(literal -> new PolicyResolver(site, catalog).duration(literal, "the time of an await"));
        io.sagaz.kernel.Work.OnTimeout onTimeout = await.otherwise()
                .map(otherwise -> onTimeout(step, otherwise, expressions))
                .orElseGet(io.sagaz.kernel.Work.OnTimeout.Reject::new);
        return step.signal()
                .map(signal -> new io.sagaz.kernel.Work.Await(signal.name().simple(), within, onTimeout));
    }

    private io.sagaz.kernel.Work.OnTimeout onTimeout(
            SagaScope.Entry step, Work.Otherwise otherwise, ExpressionResolver expressions) {
        return switch (otherwise.kind()) {
            case REJECT -> new io.sagaz.kernel.Work.OnTimeout.Reject();
            case SKIP -> new io.sagaz.kernel.Work.OnTimeout.Skip();
            case DEFAULT ->
                otherwise
                        .value()
                        .<io.sagaz.kernel.Work.OnTimeout>map(value ->
                                new io.sagaz.kernel.Work.OnTimeout.Default(byDefault(step, value, expressions)))
                        .orElseGet(io.sagaz.kernel.Work.OnTimeout.Reject::new);
        };
    }

    private Expression byDefault(SagaScope.Entry step, Expr value, ExpressionResolver expressions) {
        TypedExpr resolved = step.signal()
                .map(signal -> expressions.resolve(
                        value,
                        new Place(
                                type(signal),
                                "the output of `" + step.name() + "` is",
                                Optional.of(signal.span()),
                                Code.OUTPUT_TYPE_DIFFERS)))
                .orElseGet(() -> expressions.infer(value, Optional.empty()));
        return numbering.add(new SagaModel.CompiledExpression.Value(resolved));
    }

    /** What reads of the step have. */
    static Type type(StructModel signal) {
        return new Type.Declared(Type.Declared.Kind.SIGNAL, signal.name());
    }
}
