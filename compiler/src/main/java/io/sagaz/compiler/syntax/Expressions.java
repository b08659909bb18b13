package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Expressions, arguments and calls. */
final class Expressions {
    private final Nodes nodes;
    private final Places places;

    Expressions(Nodes nodes) {
        this.nodes = nodes;
        this.places = nodes.places();
    }

    /** @param parent gives the place if the expression is missing */
    Expr expr(SagaParser.@Nullable ExpressionContext context, ParserRuleContext parent) {
        if (context == null) {
            return new Expr.Missing(places.after(parent));
        }
        Expr expr = expr(context);
        if (!Depth.exceeds(expr)) {
            return expr;
        }
        nodes.reports().add(tooDeep(expr));
        return new Expr.Missing(expr.span());
    }

    private static Diagnostic tooDeep(Expr expr) {
        Span place = expr instanceof Expr.Binary binary
                ? binary.operatorSpan()
                : expr instanceof Expr.Member member ? member.name().span() : expr.span();
        return Diagnostic.at(
                        place, Code.TOO_LARGE, "this expression is more than " + Depth.DEPTH_MAX + " operators deep")
                .help("give parts of it to an operation")
                .build();
    }

    private Expr expr(ParserRuleContext context) {
        return switch (context.getRuleIndex()) {
            case SagaParser.RULE_unary -> unary((SagaParser.UnaryContext) context);
            case SagaParser.RULE_primary -> primary((SagaParser.PrimaryContext) context);
            default -> operands(context);
        };
    }

    /** The rules from {@code expression} down to {@code product}: operands with operators between them. */
    private Expr operands(ParserRuleContext context) {
        Expr left = null;
        Token operator = null;
        for (int i = 0; i < context.getChildCount(); i++) {
            ParseTree child = context.getChild(i);
            if (child instanceof TerminalNode terminal) {
                operator = terminal.getSymbol();
            } else if (child instanceof ParserRuleContext operand) {
                Expr right = expr(operand);
                left = left == null || operator == null ? right : binary(left, operator, right);
                operator = null;
            }
        }
        if (left == null) {
            return new Expr.Missing(places.of(context));
        }
        return operator == null ? left : binary(left, operator, new Expr.Missing(places.after(operator)));
    }

    private static Expr binary(Expr left, String operator, Span operatorSpan, Expr right) {
        return new Expr.Binary(left, operator, operatorSpan, right, left.span().to(right.span()));
    }

    private Expr binary(Expr left, Token operator, Expr right) {
        return binary(left, operator.getText(), places.of(operator), right);
    }

    private Expr unary(SagaParser.UnaryContext context) {
        if (context.NOT() != null || context.MINUS() != null) {
            Expr operand = context.unary() == null ? new Expr.Missing(places.after(context)) : unary(context.unary());
            return new Expr.Unary(context.getStart().getText(), operand, places.of(context));
        }
        if (context.primary() == null) {
            return new Expr.Missing(places.of(context));
        }
        Expr target = primary(context.primary());
        boolean safe = false;
        for (int i = 1; i < context.getChildCount(); i++) {
            ParseTree child = context.getChild(i);
            if (child instanceof SagaParser.NameContext name) {
                target = member(target, safe, nodes.name(name));
            } else if (child instanceof TerminalNode dot) {
                safe = dot.getSymbol().getType() == SagaParser.SAFE_DOT;
            }
        }
        return target;
    }

    private static Expr member(Expr target, boolean safe, Name name) {
        return new Expr.Member(target, name, safe, target.span().to(name.span()));
    }

    private Expr primary(SagaParser.PrimaryContext context) {
        Span span = places.of(context);
        if (context.literal() != null) {
            return nodes.literal(context.literal())
                    .<Expr>map(literal -> new Expr.Value(literal, span))
                    .orElseGet(() -> new Expr.Missing(span));
        }
        if (context.name() != null) {
            return named(context, context.name(), span);
        }
        if (context.LPAREN() != null) {
            return new Expr.Parenthesised(
                    context.expression().isEmpty()
                            ? new Expr.Missing(places.after(context))
                            : expr(context.expression(0)),
                    span);
        }
        if (context.LBRACKET() != null) {
            List<Expr> elements = new ArrayList<>();
            context.expression().forEach(element -> elements.add(expr(element)));
            return new Expr.ListOf(elements, span);
        }
        return new Expr.Missing(span);
    }

    private Expr named(SagaParser.PrimaryContext context, SagaParser.NameContext typed, Span span) {
        Name name = nodes.name(typed);
        if (context.args() != null) {
            return new Expr.Construct(name, arguments(context.args()), span);
        }
        return name.missing() ? new Expr.Missing(span) : new Expr.Reference(name, span);
    }

    /** The value of a note of an annotation. */
    Expr note(SagaParser.NoteContext context) {
        Span place = places.after(context);
        if (context.literal() != null) {
            return nodes.literal(context.literal())
                    .<Expr>map(literal -> new Expr.Value(literal, literal.span()))
                    .orElseGet(() -> new Expr.Missing(place));
        }
        int value = context.COLON() == null ? 0 : 1;
        if (context.name().size() <= value) {
            return new Expr.Missing(place);
        }
        Name name = nodes.name(context.name(value));
        return name.missing() ? new Expr.Missing(place) : new Expr.Reference(name, name.span());
    }

    List<Expr.Argument> arguments(SagaParser.@Nullable ArgsContext context) {
        List<Expr.Argument> arguments = new ArrayList<>();
        if (context != null) {
            context.arg().forEach(each -> arguments.add(argument(each)));
        }
        return arguments;
    }

    private Expr.Argument argument(SagaParser.ArgContext context) {
        Optional<Name> name = context.COLON() == null || context.name() == null
                ? Optional.empty()
                : Optional.of(nodes.name(context.name()));
        return new Expr.Argument(name, expr(context.expression(), context), places.of(context));
    }

    /** @param parent gives the place if the call is missing */
    Call call(SagaParser.@Nullable CallContext context, ParserRuleContext parent) {
        if (context == null) {
            Span place = places.after(parent);
            Name missing = new Name("", false, place);
            return new Call(missing, missing, List.of(), place);
        }
        Name service = nodes.name(context.name(0), context);
        Name operation = nodes.name(context.name().size() < 2 ? null : context.name(1), context);
        return new Call(service, operation, arguments(context.args()), places.of(context));
    }
}
