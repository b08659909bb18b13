package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Sagas, their clauses and steps. */
final class Sagas {
    private final Nodes nodes;
    private final Places places;
    private final Headers headers;
    private final Clauses clauses;
    private final Expressions expressions;
    private final Declarations declarations;
    private final ClauseRules rules;

    Sagas(Nodes nodes, Headers headers, Clauses clauses, Declarations declarations, ClauseRules rules) {
        this.nodes = nodes;
        this.places = nodes.places();
        this.headers = headers;
        this.clauses = clauses;
        this.expressions = clauses.expressions();
        this.declarations = declarations;
        this.rules = rules;
    }

    Declaration saga(SagaParser.SagaContext context, Header header, Span span) {
        List<SagaClause> sagaClauses = new ArrayList<>();
        context.sagaClause().forEach(each -> sagaClause(each).ifPresent(sagaClauses::add));
        List<Statement> statements = new ArrayList<>();
        context.statement().forEach(each -> statement(each).ifPresent(statements::add));
        Optional<Declaration.Return> result = Optional.ofNullable(context.result())
                .map(each -> new Declaration.Return(expressions.expr(each.expression(), each), places.of(each)));
        Declaration.SagaDecl saga = new Declaration.SagaDecl(
                header,
                nodes.name(context.name(), context),
                declarations.params(context.params()),
                nodes.optionalType(context.type(), context),
                sagaClauses,
                statements,
                result,
                span);
        rules.check(saga);
        return saga;
    }

    /** Empty if what it needs is missing. */
    private Optional<SagaClause> sagaClause(SagaParser.SagaClauseContext context) {
        Span word = places.of(context.getStart());
        Span span = places.of(context);
        if (context.VERSION() != null) {
            return nodes.literal(context.INT(), Literal.Kind.INT)
                    .map(number -> new SagaClause.Version(number, word, span));
        }
        if (context.KEY() != null) {
            return Optional.of(new SagaClause.Key(value(context), word, span));
        }
        if (context.TENANT() != null) {
            return Optional.of(new SagaClause.Tenant(value(context), word, span));
        }
        if (context.INDEX() != null) {
            return Optional.of(new SagaClause.Index(nodes.name(context.name(), context), value(context), word, span));
        }
        if (context.TIMEOUT() != null) {
            return nodes.literal(context.DURATION(), Literal.Kind.DURATION)
                    .map(duration -> new SagaClause.Timeout(duration, word, span));
        }
        if (context.SIGNAL() != null) {
            return Optional.of(new SagaClause.Signal(
                    nodes.name(context.name(), context), declarations.fields(context.fields()), word, span));
        }
        return on(context, word, span);
    }

    private Expr value(SagaParser.SagaClauseContext context) {
        return expressions.expr(context.expression(), context);
    }

    private Optional<SagaClause> on(SagaParser.SagaClauseContext context, Span word, Span span) {
        SagaParser.OnFailureContext failure = context.onFailure();
        if (failure != null) {
            return strategy(failure)
                    .map(strategy -> new SagaClause.OnFailure(
                            strategy, nodes.literal(failure.DURATION(), Literal.Kind.DURATION), word, span));
        }
        SagaParser.EmitContext emit = context.emit();
        return emit == null
                ? Optional.empty()
                : moment(context).map(moment -> new SagaClause.OnEnd(moment, clauses.emit(emit), word, span));
    }

    private static Optional<SagaClause.Strategy> strategy(SagaParser.OnFailureContext context) {
        if (context.FAIL() != null) {
            return Optional.of(SagaClause.Strategy.FAIL_FAST);
        }
        if (context.GRACE() != null) {
            return Optional.of(SagaClause.Strategy.GRACE);
        }
        return context.WAIT() == null ? Optional.empty() : Optional.of(SagaClause.Strategy.WAIT_ALL);
    }

    private static Optional<SagaClause.Moment> moment(SagaParser.SagaClauseContext context) {
        if (context.COMPLETED() != null) {
            return Optional.of(SagaClause.Moment.COMPLETED);
        }
        if (context.COMPENSATED() != null) {
            return Optional.of(SagaClause.Moment.COMPENSATED);
        }
        return context.SUSPENDED() == null ? Optional.empty() : Optional.of(SagaClause.Moment.SUSPENDED);
    }

    private Optional<Statement> statement(SagaParser.StatementContext context) {
        if (context.parallel() != null) {
            SagaParser.ParallelContext parallel = context.parallel();
            List<Statement.Step> steps = new ArrayList<>();
            parallel.step().forEach(each -> steps.add(step(each)));
            return Optional.of(new Statement.Parallel(steps, places.of(parallel.getStart()), places.of(parallel)));
        }
        return Optional.ofNullable(context.step()).map(this::step);
    }

    private Statement.Step step(SagaParser.StepContext context) {
        List<Clause> stepClauses = new ArrayList<>();
        context.clause().forEach(each -> clauses.clause(each).ifPresent(stepClauses::add));
        return new Statement.Step(
                headers.header(context.annotation(), context),
                mark(context.PIVOT(), Statement.Mark.Kind.PIVOT)
                        .or(() -> mark(context.IRREVERSIBLE(), Statement.Mark.Kind.IRREVERSIBLE)),
                nodes.name(context.name(), context),
                work(context.work(), context),
                stepClauses,
                places.of(context));
    }

    private Optional<Statement.Mark> mark(@Nullable TerminalNode word, Statement.Mark.Kind kind) {
        return Optional.ofNullable(word).map(node -> new Statement.Mark(kind, places.of(node.getSymbol())));
    }

    private Work work(SagaParser.@Nullable WorkContext context, SagaParser.StepContext step) {
        if (context == null) {
            return new Work.Missing(places.after(step));
        }
        Span span = places.of(context);
        if (context.waiting() != null) {
            Expr value = expressions.expr(context.waiting().expression(), context.waiting());
            return context.waiting().UNTIL() == null ? new Work.WaitFor(value, span) : new Work.WaitUntil(value, span);
        }
        if (context.awaiting() != null) {
            return await(context.awaiting(), span);
        }
        if (context.run() != null) {
            SagaParser.RunContext run = context.run();
            return new Work.Run(fanOut(context), nodes.name(run.name(), run), expressions.arguments(run.args()), span);
        }
        if (context.call() != null) {
            return new Work.Action(fanOut(context), expressions.call(context.call(), context), span);
        }
        return new Work.Missing(span);
    }

    private Work await(SagaParser.AwaitingContext context, Span span) {
        return new Work.Await(
                nodes.name(context.name(), context),
                nodes.literal(context.DURATION(), Literal.Kind.DURATION),
                Optional.ofNullable(context.otherwise()).flatMap(this::otherwise),
                span);
    }

    private Optional<Work.Otherwise> otherwise(SagaParser.OtherwiseContext context) {
        Span span = places.of(context);
        if (context.REJECT() != null) {
            return Optional.of(new Work.Otherwise(Work.Otherwise.Kind.REJECT, Optional.empty(), span));
        }
        if (context.SKIP_WORD() != null) {
            return Optional.of(new Work.Otherwise(Work.Otherwise.Kind.SKIP, Optional.empty(), span));
        }
        if (context.DEFAULT() != null) {
            Expr value = expressions.expr(context.expression(), context);
            return Optional.of(new Work.Otherwise(Work.Otherwise.Kind.DEFAULT, Optional.of(value), span));
        }
        return Optional.empty();
    }

    private Optional<Work.FanOut> fanOut(SagaParser.WorkContext context) {
        Optional<Work.Each> each = Optional.ofNullable(context.each())
                .map(part -> new Work.Each(
                        nodes.name(part.name(), part), expressions.expr(part.expression(), part), places.of(part)));
        Optional<Literal> atMost =
                Optional.ofNullable(context.atMost()).flatMap(part -> nodes.literal(part.INT(), Literal.Kind.INT));
        Optional<Literal> tolerate = Optional.ofNullable(context.tolerate())
                .flatMap(part -> nodes.literal(part.PERCENT(), Literal.Kind.PERCENT));
        if (each.isEmpty() && atMost.isEmpty() && tolerate.isEmpty()) {
            return Optional.empty();
        }
        Span span = places.of(context.getStart());
        if (context.each() != null) {
            span = span.to(places.of(context.each()));
        }
        if (context.atMost() != null) {
            span = span.to(places.of(context.atMost()));
        }
        if (context.tolerate() != null) {
            span = span.to(places.of(context.tolerate()));
        }
        return Optional.of(new Work.FanOut(each, atMost, tolerate, span));
    }
}
