package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** The small pieces that all others are made of: names, types, literals. */
final class Nodes {
    private final Places places;
    private final Reports reports;

    Nodes(Places places, Reports reports) {
        this.places = places;
        this.reports = reports;
    }

    Reports reports() {
        return reports;
    }

    Places places() {
        return places;
    }

    /** @param parent gives the place if the name is missing */
    Name name(SagaParser.@Nullable NameContext context, ParserRuleContext parent) {
        return context == null ? missingName(places.after(parent)) : name(context);
    }

    List<Name> names(SagaParser.@Nullable NamesContext context) {
        List<Name> names = new ArrayList<>();
        if (context != null) {
            context.name().forEach(each -> names.add(name(each)));
        }
        return names;
    }

    Name name(ParserRuleContext context) {
        Token token = read(context);
        if (token == null || isMissing(token)) {
            return missingName(places.after(context));
        }
        String text = token.getText();
        boolean quoted = token.getType() == SagaLexer.QUOTED;
        return new Name(quoted ? text.substring(1, text.length() - 1) : text, quoted, places.of(token));
    }

    /** The one token of a rule, which isn't the one it started with if that was mended. */
    private static @Nullable Token read(ParserRuleContext context) {
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof TerminalNode terminal) {
                return terminal.getSymbol();
            }
            if (context.getChild(i) instanceof ParserRuleContext inner) {
                return read(inner);
            }
        }
        return null;
    }

    private static Name missingName(Span place) {
        return new Name("", false, place);
    }

    Path path(SagaParser.@Nullable PathContext context, ParserRuleContext parent) {
        if (context == null) {
            return new Path(List.of(), places.after(parent));
        }
        List<Name> names = new ArrayList<>();
        context.name().forEach(each -> names.add(name(each)));
        return new Path(names, places.of(context));
    }

    TypeRef type(SagaParser.@Nullable TypeContext context, ParserRuleContext parent) {
        if (context == null) {
            Span place = places.after(parent);
            return new TypeRef(missingName(place), List.of(), 0, place);
        }
        List<TypeRef> arguments = new ArrayList<>();
        context.type().forEach(each -> arguments.add(type(each, context)));
        int optional = context.QUESTION().size() + 2 * context.COALESCE().size();
        return new TypeRef(name(context.name(), context), arguments, optional, places.of(context));
    }

    Optional<TypeRef> optionalType(SagaParser.@Nullable TypeContext context, ParserRuleContext parent) {
        return context == null ? Optional.empty() : Optional.of(type(context, parent));
    }

    Optional<Literal> literal(@Nullable TerminalNode node, Literal.Kind kind) {
        if (node == null || isMissing(node.getSymbol())) {
            return Optional.empty();
        }
        return Optional.of(new Literal(kind, node.getText(), places.of(node.getSymbol())));
    }

    /** Never fails: without a text it is the empty one. */
    Literal text(@Nullable TerminalNode node, ParserRuleContext parent) {
        return literal(node, Literal.Kind.STRING)
                .orElseGet(() -> new Literal(Literal.Kind.STRING, "\"\"", places.after(parent)));
    }

    Optional<Literal> literal(SagaParser.LiteralContext context) {
        Token token = read(context);
        if (token == null || isMissing(token)) {
            return Optional.empty();
        }
        return Optional.of(new Literal(kind(token.getType()), token.getText(), places.of(token)));
    }

    private static Literal.Kind kind(int tokenType) {
        return switch (tokenType) {
            case SagaLexer.INT -> Literal.Kind.INT;
            case SagaLexer.DECIMAL -> Literal.Kind.DECIMAL;
            case SagaLexer.STRING -> Literal.Kind.STRING;
            case SagaLexer.DURATION -> Literal.Kind.DURATION;
            case SagaLexer.PERCENT -> Literal.Kind.PERCENT;
            case SagaLexer.TRUE -> Literal.Kind.TRUE;
            case SagaLexer.FALSE -> Literal.Kind.FALSE;
            case SagaLexer.NULL -> Literal.Kind.NULL;
            default -> throw new IllegalStateException("not a literal: token type " + tokenType);
        };
    }

    /** Whether error recovery put it there. */
    static boolean isMissing(Token token) {
        return token.getStopIndex() < token.getStartIndex();
    }
}
