package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Limit;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the clauses of a step. */
final class StepResolver {

    private final Site site;
    private final Catalog catalog;
    private final CallResolver calls;
    private final ChildResolver children;
    private final PauseResolver pauses;
    private final PolicyResolver policies;
    private final Numbering numbering;
    private final SagaScope scope;
    private final SagaScope.Entry step;

    StepResolver(
            Site site,
            Catalog catalog,
            CallResolver calls,
            ChildResolver children,
            PauseResolver pauses,
            Numbering numbering,
            SagaScope scope,
            SagaScope.Entry step) {
        this.site = site;
        this.catalog = catalog;
        this.calls = calls;
        this.children = children;
        this.pauses = pauses;
        this.policies = new PolicyResolver(site, catalog);
        this.numbering = numbering;
        this.scope = scope;
        this.step = step;
    }

    ResolvedStep resolve() {
        Optional<FanOut> fanOut = fanOut();
        Optional<ResolvedCall> call = Optional.empty();
        if (step.syntax().work() instanceof Work.Action action) {
            call = calls.resolve(action.call(), scope.in(step, Read.Where.CALL));
        }
        Optional<ResolvedChild> child = Optional.empty();
        if (step.syntax().work() instanceof Work.Run run) {
            child = children.resolve(run, scope.in(step, Read.Where.CALL));
        }
        Optional<io.sagaz.kernel.Work> pause = pauses.resolve(step, scope.in(step, Read.Where.CALL));
        Optional<Expression> when = find(Clause.When.class).map(this::when);
        Policy policy = policies.policy(limits(), RetryPolicy.STEP_DEFAULT, step.operation());
        Optional<ResolvedCall> verify = find(Clause.Verify.class).flatMap(this::verify);
        Undoing undoing = find(Clause.Compensate.class)
                .map(clause -> undoing(clause, Read.Where.COMPENSATE))
                .orElseGet(this::untold);
        List<ResolvedAlternative> recovery =
                find(Clause.Recover.class).map(this::recovery).orElse(List.of());
        return new ResolvedStep(
                step.index(),
                step.block(),
                step.syntax(),
                call,
                child,
                pause,
                step.signal(),
                fanOut,
                when,
                policy,
                verify,
                undoing.compensation(),
                undoing.call(),
                recovery,
                emits());
    }

    /** Before all other clauses, which read the element. */
    private Optional<FanOut> fanOut() {
        FanOutResolver resolver = new FanOutResolver(site, catalog, numbering, scope.ofWhole(step, Read.Where.CALL));
        Optional<FanOutResolver.Resolved> resolved = Steps.fanOut(step.syntax()).flatMap(resolver::resolve);
        resolved.ifPresent(it -> scope.addElement(step, it.element()));
        return resolved.map(FanOutResolver.Resolved::definition);
    }

    private <C extends Clause> Optional<C> find(Class<C> kind) {
        return step.syntax().clauses().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private List<Limit> limits() {
        return step.syntax().clauses().stream()
                .filter(Clause.Limited.class::isInstance)
                .map(clause -> ((Clause.Limited) clause).limit())
                .toList();
    }

    private Expression when(Clause.When clause) {
        ExpressionResolver expressions = new ExpressionResolver(site, catalog, scope.in(step, Read.Where.WHEN));
        Place place = new Place(Type.Primitive.BOOL, "`when` takes", Optional.empty(), Code.CONDITION_NOT_BOOL);
        return numbering.add(
                new SagaModel.CompiledExpression.Value(expressions.resolveCondition(clause.condition(), place)));
    }

    private Optional<ResolvedCall> verify(Clause.Verify clause) {
        Optional<ResolvedCall> verify = calls.resolve(clause.call(), scope.in(step, Read.Where.VERIFY));
        if (verify.isEmpty()) {
            site.broken();
        }
        return verify;
    }

    private Undoing undoing(Clause.Compensate clause, Read.Where where) {
        Clause.Compensation written = clause.compensation();
        if (written instanceof Clause.Compensation.None) {
            return Undoing.none();
        }
        if (written instanceof Clause.Compensation.Manual manual) {
            return new Undoing(new Compensation.Manual(Literals.string(manual.task())), Optional.empty());
        }
        Clause.Compensation.Undo undo = (Clause.Compensation.Undo) written;
        Optional<ResolvedCall> call = calls.resolve(undo.call(), scope.in(step, where));
        Policy policy =
                policies.policy(undo.limits(), RetryPolicy.COMPENSATION_DEFAULT, call.map(ResolvedCall::operation));
        Compensation compensation = call.<Compensation>map(
                        it -> new Compensation.Undo(undo.result().map(name -> name.text()), it.definition(), policy))
                .orElseGet(Compensation.None::new);
        return new Undoing(compensation, call);
    }

    /** How a step is undone that doesn't say so: a child that can be undone goes back by itself. */
    private Undoing untold() {
        boolean goesBack = step.child().filter(it -> it.commit().isEmpty()).isPresent()
                && step.syntax()
                        .mark()
                        .filter(mark -> mark.kind() == Statement.Mark.Kind.IRREVERSIBLE)
                        .isEmpty();
        return goesBack ? new Undoing(new Compensation.OwnRollback(), Optional.empty()) : Undoing.none();
    }

    private List<ResolvedAlternative> recovery(Clause.Recover clause) {
        Alternatives visitor = new Alternatives();
        return clause.alternatives().stream().map(each -> each.accept(visitor)).toList();
    }

    private List<EmitDefinition> emits() {
        List<EmitDefinition> emits = new ArrayList<>();
        for (Clause clause : step.syntax().clauses()) {
            if (clause instanceof Clause.Emits each) {
                new EmitResolver(site, catalog, numbering)
                        .resolve(each.emit(), scope.in(step, Read.Where.EMIT))
                        .ifPresent(emits::add);
            }
        }
        return emits;
    }

    /** How something is undone, and the call that does it. */
    private record Undoing(Compensation compensation, Optional<ResolvedCall> call) {
        static Undoing none() {
            return new Undoing(new Compensation.None(), Optional.empty());
        }
    }

    private final class Alternatives implements Alternative.Visitor<ResolvedAlternative> {
        private ResolvedAlternative known(Alternative syntax, io.sagaz.kernel.Alternative definition) {
            return new ResolvedAlternative(syntax, Optional.empty(), Optional.of(definition));
        }

        @Override
        public ResolvedAlternative retries(Alternative.Retries alternative) {
            RetryPolicy retry = policies.retry(alternative.retry(), RetryPolicy.STEP_DEFAULT, step.operation());
            boolean known = alternative.retry().named().isEmpty()
                    || site.scope()
                                    .find(alternative.retry().named().get().text())
                                    .size()
                            == 1;
            return new ResolvedAlternative(
                    alternative,
                    Optional.empty(),
                    known ? Optional.of(new io.sagaz.kernel.Alternative.Retry(retry)) : Optional.empty());
        }

        @Override
        public ResolvedAlternative skip(Alternative.Skip alternative) {
            return known(alternative, new io.sagaz.kernel.Alternative.Skip());
        }

        @Override
        public ResolvedAlternative defaultValue(Alternative.Default alternative) {
            ExpressionResolver expressions =
                    new ExpressionResolver(site, catalog, scope.ofWhole(step, Read.Where.RECOVER));
            Optional<Type> output = step.output();
            TypedExpr value;
            if (output.isPresent()) {
                Place place = new Place(
                        output.get(),
                        "the output of `" + step.name() + "` is",
                        Optional.of(step.span()),
                        Code.OUTPUT_TYPE_DIFFERS);
                value = expressions.resolve(alternative.value(), place);
            } else {
                value = expressions.infer(alternative.value(), Optional.empty());
                if (step.compiled() && step.source().isPresent()) {
                    site.report(site.at(
                                    alternative.value().span(),
                                    Code.OUTPUT_TYPE_DIFFERS,
                                    "`" + step.name() + "` has no output, so there is nothing to take a default for")
                            .help("write `skip`"));
                }
            }
            return known(
                    alternative,
                    new io.sagaz.kernel.Alternative.Default(
                            numbering.add(new SagaModel.CompiledExpression.Value(value))));
        }

        @Override
        public ResolvedAlternative compensate(Alternative.Compensate alternative) {
            return known(alternative, new io.sagaz.kernel.Alternative.Compensate());
        }

        @Override
        public ResolvedAlternative rollback(Alternative.Rollback alternative) {
            return known(alternative, new io.sagaz.kernel.Alternative.Rollback());
        }

        @Override
        public ResolvedAlternative manual(Alternative.Manual alternative) {
            return known(alternative, new io.sagaz.kernel.Alternative.Manual(Literals.string(alternative.task())));
        }

        @Override
        public ResolvedAlternative other(Alternative.Other alternative) {
            Optional<ResolvedCall> call = calls.resolve(alternative.call(), scope.in(step, Read.Where.RECOVER));
            Policy limits =
                    policies.policy(alternative.limits(), RetryPolicy.STEP_DEFAULT, call.map(ResolvedCall::operation));
            Undoing undoing = alternative
                    .compensate()
                    .map(clause -> undoing(clause, Read.Where.ALTERNATIVE_COMPENSATE))
                    .orElseGet(Undoing::none);
            return new ResolvedAlternative(
                    alternative,
                    call,
                    call.map(it ->
                            new io.sagaz.kernel.Alternative.Call(it.definition(), limits, undoing.compensation())));
        }
    }
}
