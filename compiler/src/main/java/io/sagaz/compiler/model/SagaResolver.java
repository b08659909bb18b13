package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.TypeRef;
import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.StatusEmit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a saga as typed to a resolved one. Whatever is wrong with it, the rest is resolved. */
final class SagaResolver {
    private final Symbol symbol;
    private final Declaration.SagaDecl saga;
    private final Site site;
    private final Catalog catalog;
    private final Numbering numbering = new Numbering();
    private final CallResolver calls;
    private final ChildResolver children;
    private final PauseResolver pauses;
    private final ResolvedSaga.Signature signature;
    private boolean compiled = true;

    SagaResolver(Symbol symbol, Declaration.SagaDecl saga, Site site, Catalog catalog) {
        this.symbol = symbol;
        this.saga = saga;
        this.site = site;
        this.catalog = catalog;
        this.calls = new CallResolver(site, catalog, numbering);
        this.children = new ChildResolver(site, catalog, numbering);
        this.signature = new SignatureResolver(site, catalog, symbol, saga).resolve();
        this.pauses = new PauseResolver(site, catalog, numbering, signature.signals());
    }

    /** For those who run it. */
    SagaHead head() {
        return new SagaHead(
                symbol.name(),
                signature.version(),
                signature.params(),
                signature.output(),
                Steps.of(saga).stream()
                        .filter(step -> step.mark().isPresent())
                        .map(step -> step.name().span())
                        .findFirst(),
                saga.name().span());
    }

    ResolvedSaga resolve() {
        List<SagaScope.Entry> entries = entries();
        SagaScope scope = new SagaScope(site, signature.params(), entries);
        entries.forEach(entry -> addUndone(scope, entry));
        List<ResolvedStep> steps = new ArrayList<>();
        for (SagaScope.Entry entry : entries) {
            ResolvedStep step =
                    new StepResolver(site, catalog, calls, children, pauses, numbering, scope, entry).resolve();
            if (step.call().isEmpty() && step.child().isEmpty() && step.pause().isEmpty()) {
                site.broken();
            }
            steps.add(step);
        }
        Optional<Expression> result = result(scope);
        List<StatusEmit> emits = emits(scope);
        List<Edge> edges = new Ordering(site, entries, scope.reads(), scope.early()).edges();
        return new ResolvedSaga(
                symbol.name(),
                symbol.unit(),
                saga,
                compiled && !symbol.broken(),
                site.whole(),
                signature,
                steps,
                result,
                emits,
                scope.reads(),
                scope.needs(),
                edges,
                Ordering.graph(steps.size(), edges),
                numbering.expressions());
    }

    private List<SagaScope.Entry> entries() {
        List<SagaScope.Entry> entries = new ArrayList<>();
        int block = 0;
        for (Statement statement : saga.statements()) {
            for (Statement.Step step : Steps.of(statement)) {
                boolean whole = !(step.work() instanceof Work.Missing);
                if (!whole) {
                    site.broken();
                }
                compiled &= whole;
                Optional<ServiceModel.OperationModel> operation = step.work() instanceof Work.Action action
                        ? calls.target(action.call()).map(CallResolver.Target::operation)
                        : Optional.empty();
                entries.add(new SagaScope.Entry(
                        entries.size(),
                        block,
                        statement instanceof Statement.Parallel,
                        step,
                        operation,
                        step.work() instanceof Work.Run run ? children.target(run) : Optional.empty(),
                        step.work() instanceof Work.Await await ? pauses.signal(await) : Optional.empty(),
                        whole,
                        skippable(step),
                        Guard.of(step)));
            }
            block++;
        }
        return entries;
    }

    private static boolean skippable(Statement.Step step) {
        return SagaScope.skipping(step).isPresent()
                || step.clauses().stream()
                        .filter(Clause.Recover.class::isInstance)
                        .flatMap(clause -> ((Clause.Recover) clause).alternatives().stream())
                        .anyMatch(Alternative.Skip.class::isInstance);
    }

    /** Results have names of their own; that of an alternative is the step's, under which either is found. */
    private void addUndone(SagaScope scope, SagaScope.Entry entry) {
        Optional<SagaScope.Undone> own = ownResult(entry);
        own.ifPresent(scope::addUndone);
        for (Clause clause : entry.syntax().clauses()) {
            if (clause instanceof Clause.Recover recover) {
                for (Alternative each : recover.alternatives()) {
                    if (each instanceof Alternative.Other other) {
                        other.compensate().ifPresent(it -> alternativeResult(entry, it, own));
                    }
                }
            }
        }
    }

    private Optional<SagaScope.Undone> ownResult(SagaScope.Entry entry) {
        for (Clause clause : entry.syntax().clauses()) {
            if (clause instanceof Clause.Compensate compensate
                    && compensate.compensation() instanceof Clause.Compensation.Undo undo
                    && undo.result().isPresent()) {
                return Optional.of(undone(entry, undo, undo.result().get()));
            }
        }
        return Optional.empty();
    }

    private void alternativeResult(
            SagaScope.Entry entry, Clause.Compensate compensate, Optional<SagaScope.Undone> own) {
        if (compensate.compensation() instanceof Clause.Compensation.Undo undo
                && undo.result().isPresent()) {
            Name name = undo.result().get();
            Optional<Type> output = undone(entry, undo, name).output();
            boolean same = own.filter(
                            it -> it.name().equals(name.text()) && it.output().equals(output))
                    .isPresent();
            if (!same) {
                site.report(NotCompiled.at(name.span(), name.text() + " ="));
                compiled = false;
            }
        }
    }

    private SagaScope.Undone undone(SagaScope.Entry entry, Clause.Compensation.Undo undo, Name result) {
        Optional<CallResolver.Target> target = calls.target(undo.call());
        if (target.isEmpty() || result.missing()) {
            return new SagaScope.Undone(result.text(), entry.index(), Optional.empty(), result.span());
        }
        ServiceModel.OperationModel operation = target.get().operation();
        if (operation.output().isEmpty()) {
            site.report(site.at(
                            result.span(),
                            Code.NO_OUTPUT,
                            "`" + result.text() + "` would name what `" + operation.name()
                                    + "` returns, and it returns nothing")
                    .related(operation.span(), "declared here")
                    .help("leave out `" + result.text() + " =`"));
        }
        return new SagaScope.Undone(result.text(), entry.index(), operation.output(), result.span());
    }

    private List<StatusEmit> emits(SagaScope scope) {
        List<StatusEmit> emits = new ArrayList<>();
        EmitResolver resolver = new EmitResolver(site, catalog, numbering);
        for (SagaClause clause : saga.clauses()) {
            if (clause instanceof SagaClause.OnEnd end) {
                SagaStatus status = SagaStatus.valueOf(end.moment().name());
                ValueScope values = status == SagaStatus.COMPLETED ? scope.inReturn() : scope.inStatus();
                resolver.resolve(end.emit(), values).ifPresent(emit -> emits.add(new StatusEmit(status, emit)));
            }
        }
        return emits;
    }

    private Optional<Expression> result(SagaScope scope) {
        String name = "`" + saga.name().text() + "`";
        if (saga.result().isEmpty()) {
            saga.output()
                    .filter(output -> signature.output().isPresent())
                    .ifPresent(output -> site.report(
                            site.at(output.span(), Code.RETURN_WRONG, name + " promises a result and returns none")
                                    .help("end the saga with `return`, or leave out the result")));
            return Optional.empty();
        }
        Expr value = saga.result().get().value();
        ExpressionResolver expressions = new ExpressionResolver(site, catalog, scope.inReturn());
        if (signature.output().isEmpty()) {
            Span word = Spans.first(saga.result().get().span(), "return".length());
            site.report(site.at(word, Code.RETURN_WRONG, name + " has no result to return")
                    .related(saga.name().span(), "no result is declared here")
                    .help("declare the result after the parameters, or leave out `return`"));
            if (!(value instanceof Expr.Value)) {
                expressions.infer(value, Optional.empty());
            }
            return Optional.empty();
        }
        Place place = new Place(
                signature.output().get(), name + " returns", saga.output().map(TypeRef::span), Code.RETURN_WRONG);
        TypedExpr result = expressions.resolve(value, place);
        return Optional.of(numbering.add(new SagaModel.CompiledExpression.Value(result)));
    }
}
