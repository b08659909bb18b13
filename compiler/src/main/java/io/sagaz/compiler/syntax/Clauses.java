package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** The clauses of steps. */
final class Clauses {
    private final Nodes nodes;
    private final Places places;
    private final Expressions expressions;
    private final ClauseRules rules;

    Clauses(Nodes nodes, Expressions expressions, ClauseRules rules) {
        this.nodes = nodes;
        this.places = nodes.places();
        this.expressions = expressions;
        this.rules = rules;
    }

    Expressions expressions() {
        return expressions;
    }

    /** Empty if what it needs is missing. */
    Optional<Clause> clause(SagaParser.ClauseContext context) {
        Span word = places.of(context.getStart());
        Span span = places.of(context);
        if (context.after() != null) {
            return Optional.of(new Clause.After(nodes.names(context.after().names()), word, span));
        }
        if (context.when() != null) {
            Expr condition = expressions.expr(context.when().expression(), context.when());
            return Optional.of(new Clause.When(condition, word, span));
        }
        if (context.verify() != null) {
            Call call = expressions.call(context.verify().call(), context.verify());
            return Optional.of(new Clause.Verify(call, word, span));
        }
        if (context.limit() != null) {
            return limit(context.limit()).map(limit -> new Clause.Limited(limit, word, span));
        }
        if (context.compensate() != null) {
            return Optional.of(compensate(context.compensate()));
        }
        if (context.recover() != null) {
            List<Alternative> alternatives = new ArrayList<>();
            context.recover().alternative().forEach(each -> alternative(each).ifPresent(alternatives::add));
            return Optional.of(new Clause.Recover(alternatives, word, span));
        }
        return Optional.ofNullable(context.emit()).map(emit -> new Clause.Emits(emit(emit), word, span));
    }

    Clause.Emit emit(SagaParser.EmitContext context) {
        return new Clause.Emit(
                nodes.name(context.name(), context), expressions.arguments(context.args()), places.of(context));
    }

    private Optional<Limit> limit(SagaParser.LimitContext context) {
        Span span = places.of(context);
        if (context.NO() != null) {
            return Optional.of(new Limit.NoRetry(span));
        }
        if (context.TIMEOUT() != null) {
            return nodes.literal(context.DURATION(), Literal.Kind.DURATION)
                    .map(duration -> new Limit.Timeout(duration, span));
        }
        return Optional.of(new Limit.Retries(retry(context.retry(), context), span));
    }

    private List<Limit> limits(List<SagaParser.LimitContext> contexts) {
        List<Limit> limits = new ArrayList<>();
        contexts.forEach(each -> limit(each).ifPresent(limits::add));
        return limits;
    }

    /** @param parent gives the place if it is missing */
    Retry retry(SagaParser.@Nullable RetryContext context, ParserRuleContext parent) {
        if (context == null) {
            return new Retry(
                    Optional.empty(), false, Optional.empty(), Optional.empty(), List.of(), places.after(parent));
        }
        Optional<Name> named = Optional.ofNullable(context.policy()).map(nodes::name);
        List<Name> on = context.onErrors() == null
                ? List.of()
                : nodes.names(context.onErrors().names());
        return new Retry(
                nodes.literal(context.INT(), Literal.Kind.INT),
                context.FOREVER() != null,
                named,
                Optional.ofNullable(context.pace()).flatMap(this::pace),
                on,
                places.of(context));
    }

    private Optional<Retry.Pace> pace(SagaParser.PaceContext context) {
        Span span = places.of(context);
        Optional<Literal> first = context.DURATION().isEmpty()
                ? Optional.empty()
                : nodes.literal(context.DURATION(0), Literal.Kind.DURATION);
        if (context.EVERY() != null) {
            return first.map(period -> new Retry.Pace(period, Optional.empty(), span));
        }
        Optional<Literal> second = context.DURATION().size() < 2
                ? Optional.empty()
                : nodes.literal(context.DURATION(1), Literal.Kind.DURATION);
        return first.flatMap(min -> second.map(max -> new Retry.Pace(min, Optional.of(max), span)));
    }

    private Clause.Compensate compensate(SagaParser.CompensateContext context) {
        return new Clause.Compensate(
                compensation(context.compensation(), context), places.of(context.getStart()), places.of(context));
    }

    private Clause.Compensation compensation(
            SagaParser.@Nullable CompensationContext context, ParserRuleContext parent) {
        if (context == null) {
            Call call = expressions.call(null, parent);
            return new Clause.Compensation.Undo(Optional.empty(), call, List.of(), call.span());
        }
        Span span = places.of(context);
        if (context.NONE() != null) {
            return new Clause.Compensation.None(span);
        }
        if (context.MANUAL() != null) {
            return new Clause.Compensation.Manual(nodes.text(context.STRING(), context), span);
        }
        Optional<Name> result = context.ASSIGN() == null || context.name() == null
                ? Optional.empty()
                : Optional.of(nodes.name(context.name()));
        return new Clause.Compensation.Undo(
                result, expressions.call(context.call(), context), limits(context.limit()), span);
    }

    /** Empty if what it needs is missing. */
    private Optional<Alternative> alternative(SagaParser.AlternativeContext context) {
        Span span = places.of(context);
        if (context.RETRY() != null) {
            return Optional.of(new Alternative.Retries(retry(context.retry(), context), span));
        }
        if (context.SKIP_WORD() != null) {
            return Optional.of(new Alternative.Skip(span));
        }
        if (context.DEFAULT() != null) {
            return Optional.of(new Alternative.Default(expressions.expr(context.expression(), context), span));
        }
        if (context.COMPENSATE() != null) {
            return Optional.of(new Alternative.Compensate(span));
        }
        if (context.ROLLBACK() != null) {
            return Optional.of(new Alternative.Rollback(span));
        }
        if (context.MANUAL() != null) {
            return Optional.of(new Alternative.Manual(nodes.text(context.STRING(), context), span));
        }
        return context.call() == null ? Optional.empty() : Optional.of(other(context, span));
    }

    private Alternative other(SagaParser.AlternativeContext context, Span span) {
        Map<String, Span> seen = new HashMap<>();
        List<Clause.Compensate> compensations = new ArrayList<>();
        for (SagaParser.CompensateContext each : context.compensate()) {
            Clause.Compensate compensate = compensate(each);
            rules.once("compensate", compensate.word(), compensate.span(), seen);
            compensations.add(compensate);
        }
        return new Alternative.Other(
                expressions.call(context.call(), context),
                compensations.stream().findFirst(),
                limits(context.limit()),
                span);
    }
}
