package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.grammar.SagaLexer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Around declarations, fields and types. */
final class DeclarationHabits {
    static final List<Habit> ALL = List.of(
            DeclarationHabits::modifier,
            DeclarationHabits::parentheses,
            DeclarationHabits::typeFirst,
            DeclarationHabits::array,
            DeclarationHabits::optionalName,
            DeclarationHabits::constantValue,
            DeclarationHabits::constantText,
            DeclarationHabits::topic,
            DeclarationHabits::namespaceBraces,
            DeclarationHabits::sagaWithoutInput);

    private static final Set<String> MODIFIERS = Set.of(
            "data",
            "public",
            "private",
            "protected",
            "internal",
            "abstract",
            "final",
            "sealed",
            "static",
            "export",
            "open",
            "value",
            "pub");
    private static final Set<String> TYPES = Set.of("class", "struct", "interface", "type");
    /** Types that other languages write in lower case. */
    private static final Map<String, String> PRIMITIVES = Map.ofEntries(
            Map.entry("int", "Int"),
            Map.entry("long", "Long"),
            Map.entry("double", "Double"),
            Map.entry("float", "Double"),
            Map.entry("bool", "Bool"),
            Map.entry("boolean", "Bool"),
            Map.entry("string", "String"),
            Map.entry("decimal", "Decimal"),
            Map.entry("uuid", "Uuid"));

    private static final BitSet WITH_FIELDS = TokenSets.of(SagaLexer.RECORD, SagaLexer.ERROR, SagaLexer.EVENT);

    private DeclarationHabits() {}

    /** {@code public record}, {@code data class}. */
    private static boolean modifier(HabitText text, int at, Surroundings around) {
        boolean declares = text.isIn(at + 1, TokenSets.DECLARATIONS) || text.isForeign(at + 1, TYPES);
        if (around.place() != Surroundings.Place.FILE
                || !text.isForeign(at, MODIFIERS)
                || !text.sameLine(at, at + 1)
                || !declares) {
            return false;
        }
        if (text.isForeign(at + 1, TYPES)) {
            text.report(
                    at,
                    Diagnostic.at(
                                    text.span(at, at + 1),
                                    Code.UNKNOWN_WORD,
                                    "`" + text.written(at, at + 1) + "` is no declaration of the language")
                            .help("did you mean `record`?")
                            .fix("Write `record`", text.replace(at, at + 1, "record")));
            text.become(at + 1, SagaLexer.RECORD);
        } else {
            text.report(
                    at,
                    text.noWord(at)
                            .help("leave it out: everything that is declared can be used everywhere")
                            .fix("Remove it", text.leaveOut(at, at)));
        }
        text.remove(at, at);
        return true;
    }

    /** {@code record Receipt(charge: Uuid)}. */
    private static boolean parentheses(HabitText text, int at, Surroundings around) {
        boolean opens = text.isIn(at, WITH_FIELDS) && text.isName(at + 1) && text.is(at + 2, SagaLexer.LPAREN);
        int closing = opens ? text.closing(at + 2) : -1;
        if (closing < 0 || around.place() != Surroundings.Place.FILE) {
            return false;
        }
        String fields = closing == at + 3 ? "" : text.written(at + 3, closing - 1) + " ";
        text.report(
                at + 2,
                text.unexpected(at + 2, at + 2, "the fields of `" + text.text(at + 1) + "` stand in parentheses")
                        .help("write them in braces: `" + text.written(at, at + 1) + " { " + fields + "}`")
                        .fix(
                                "Write braces",
                                text.replace(at + 2, at + 2, " { "),
                                text.replace(closing, closing, " }")));
        text.become(at + 2, SagaLexer.LBRACE, "{");
        text.become(closing, SagaLexer.RBRACE, "}");
        return true;
    }

    /** {@code Uuid order, List<Item> items} as in Java; all of one group are said at once. */
    private static boolean typeFirst(HabitText text, int at, Surroundings around) {
        if (!mayHoldNames(text, at, around) || nameBehindType(text, at) < 0) {
            return false;
        }
        List<Edit> edits = new ArrayList<>();
        String help = "";
        int next = at;
        int reported = at;
        while (nameBehindType(text, next) >= 0) {
            int name = nameBehindType(text, next);
            String right = text.text(name) + ": " + typeInFront(text, next, name);
            help = help.isEmpty() ? "write `" + right + "`" : help;
            edits.add(text.replace(next, name, right));
            next = text.is(name + 1, SagaLexer.COMMA) || text.is(name + 1, SagaLexer.ASSIGN) ? name + 2 : name + 1;
        }
        int first = nameBehindType(text, at);
        text.report(
                reported,
                text.unexpected(at, first, "the name comes first, then its type")
                        .help(help)
                        .fix("Write the name first", edits.toArray(new Edit[0])));
        next = at;
        while (nameBehindType(text, next) >= 0) {
            int name = nameBehindType(text, next);
            turn(text, next, name);
            next = text.is(name + 2, SagaLexer.COMMA) ? name + 3 : name + 2;
        }
        return true;
    }

    private static boolean mayHoldNames(HabitText text, int at, Surroundings around) {
        boolean starts = text.startsLine(at)
                || text.is(at - 1, SagaLexer.LBRACE)
                || text.is(at - 1, SagaLexer.LPAREN)
                || text.is(at - 1, SagaLexer.COMMA);
        boolean fields = around.place() == Surroundings.Place.FIELDS && !around.isInParentheses();
        boolean params = around.isInParentheses()
                && (around.place() == Surroundings.Place.SERVICE || around.place() == Surroundings.Place.FILE);
        return starts && (fields || params);
    }

    /** The index of a lower case name behind a type, of the language or of Java, in one line; -1 if that isn't there. */
    private static int nameBehindType(HabitText text, int at) {
        boolean type = text.is(at, SagaLexer.IDENTIFIER)
                && (Character.isUpperCase(text.text(at).codePointAt(0)) || PRIMITIVES.containsKey(text.text(at)));
        if (!type) {
            return -1;
        }
        int end = at + 1;
        if (text.is(end, SagaLexer.LESS)) {
            int depth = 0;
            do {
                depth += text.is(end, SagaLexer.LESS) ? 1 : text.is(end, SagaLexer.GREATER) ? -1 : 0;
                boolean part = text.isName(end)
                        || text.is(end, SagaLexer.LESS)
                        || text.is(end, SagaLexer.GREATER)
                        || text.is(end, SagaLexer.COMMA)
                        || text.is(end, SagaLexer.QUESTION);
                if (!part) {
                    return -1;
                }
                end++;
            } while (depth > 0);
        }
        if (text.is(end, SagaLexer.QUESTION)) {
            end++;
        }
        boolean name = text.isName(end)
                && Character.isLowerCase(text.text(end).codePointAt(0))
                && text.sameLine(at, end)
                && !text.is(end + 1, SagaLexer.COLON)
                && !text.is(end + 1, SagaLexer.LPAREN);
        return name ? end : -1;
    }

    private static String typeInFront(HabitText text, int type, int name) {
        String primitive = PRIMITIVES.get(text.text(type));
        String written = text.written(type, name - 1);
        return primitive == null
                ? written
                : primitive + written.substring(text.text(type).length());
    }

    private static void turn(HabitText text, int type, int name) {
        String word = text.text(name);
        text.become(type, SagaLexer.IDENTIFIER, PRIMITIVES.getOrDefault(text.text(type), text.text(type)));
        text.remove(name, name);
        text.insert(type, SagaLexer.COLON, ":");
        text.insert(type, SagaLexer.IDENTIFIER, word);
    }

    /** {@code LineItem[]}. */
    private static boolean array(HabitText text, int at, Surroundings around) {
        boolean isArray = text.isName(at) && text.is(at + 1, SagaLexer.LBRACKET, SagaLexer.RBRACKET);
        if (!isArray || around.isInSaga()) {
            return false;
        }
        String list = "List<" + text.text(at) + ">";
        text.report(
                at,
                text.unexpected(at, at + 2, "`" + text.written(at, at + 2) + "` is no type")
                        .help("write `" + list + "`")
                        .fix("Write `" + list + "`", text.replace(at, at + 2, list)));
        text.become(at + 1, SagaLexer.LESS, "<");
        text.become(at + 2, SagaLexer.GREATER, ">");
        text.insert(at + 2, SagaLexer.IDENTIFIER, text.text(at));
        text.become(at, SagaLexer.IDENTIFIER, "List");
        return true;
    }

    /** {@code shipTo?: Address}. */
    private static boolean optionalName(HabitText text, int at, Surroundings around) {
        if (around.isInSaga()
                || !text.isName(at)
                || !text.is(at + 1, SagaLexer.QUESTION, SagaLexer.COLON)
                || !text.isName(at + 3)) {
            return false;
        }
        int end = text.is(at + 4, SagaLexer.LESS) ? endOfArguments(text, at + 4) : at + 3;
        if (end < 0) {
            return false;
        }
        String right = text.text(at) + ": " + text.written(at + 3, end) + "?";
        text.report(
                at + 1,
                text.unexpected(at + 1, at + 1, "the `?` of an optional value stands behind its type")
                        .help("write `" + right + "`")
                        .fix("Put it behind the type", text.replace(at, end, right)));
        text.insert(end + 1, SagaLexer.QUESTION, "?");
        text.remove(at + 1, at + 1);
        return true;
    }

    private static int endOfArguments(HabitText text, int opening) {
        int depth = 0;
        for (int i = opening; text.sameLine(opening, i); i++) {
            depth += text.is(i, SagaLexer.LESS) ? 1 : text.is(i, SagaLexer.GREATER) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** {@code SMALL = 1, LARGE = 2}; all of an enum are said at once. */
    private static boolean constantValue(HabitText text, int at, Surroundings around) {
        if (!isAmongConstants(around) || !hasValue(text, at)) {
            return false;
        }
        List<Edit> edits = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        for (int i = at; isInBody(text, i); i++) {
            if (hasValue(text, i)) {
                signs.add(0, i + 1);
                edits.add(new Edit(text.span(i).to(text.span(i + 2)), text.text(i)));
            }
        }
        text.report(
                at + 1,
                text.unexpected(at + 1, at + 2, "a constant of an enum has no value")
                        .help("write `" + text.text(at) + "` alone")
                        .fix("Remove the values", edits.toArray(new Edit[0])));
        signs.forEach(sign -> text.remove(sign, sign + 1));
        return true;
    }

    private static boolean isAmongConstants(Surroundings around) {
        return around.place() == Surroundings.Place.ENUM && !around.isInParentheses();
    }

    private static boolean hasValue(HabitText text, int at) {
        return text.isName(at) && text.is(at + 1, SagaLexer.ASSIGN) && text.isIn(at + 2, TokenSets.LITERALS);
    }

    private static boolean isInBody(HabitText text, int at) {
        return at < text.size() - 1 && !text.is(at, SagaLexer.RBRACE) && !text.is(at, SagaLexer.LPAREN);
    }

    /** {@code "SMALL", "LARGE"}; all of an enum are said at once. */
    private static boolean constantText(HabitText text, int at, Surroundings around) {
        if (!isAmongConstants(around) || nameInText(text, at).isEmpty()) {
            return false;
        }
        String first = nameInText(text, at);
        List<Edit> edits = new ArrayList<>();
        int end = at;
        while (isInBody(text, end)) {
            String name = nameInText(text, end);
            if (!name.isEmpty()) {
                edits.add(text.replace(end, end, name));
            }
            end++;
        }
        text.report(
                at,
                text.unexpected(at, at, "a constant of an enum is a name, not a text")
                        .help("write `" + first + "`")
                        .fix("Write names", edits.toArray(new Edit[0])));
        for (int i = at; i < end; i++) {
            String name = nameInText(text, i);
            if (!name.isEmpty()) {
                text.become(i, SagaLexer.IDENTIFIER, name);
            }
        }
        return true;
    }

    /** Empty if it isn't a text, or none that could be a name. */
    private static String nameInText(HabitText text, int at) {
        String name = text.is(at, SagaLexer.STRING)
                ? text.text(at).substring(1, text.text(at).length() - 1)
                : "";
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : "";
    }

    /** {@code topic orders}. */
    private static boolean topic(HabitText text, int at, Surroundings around) {
        boolean unquoted = text.is(at - 1, SagaLexer.RBRACE)
                && text.is(at, SagaLexer.TOPIC)
                && text.is(at + 1, SagaLexer.IDENTIFIER)
                && text.sameLine(at, at + 1);
        if (around.place() != Surroundings.Place.FILE || !unquoted) {
            return false;
        }
        String quoted = "\"" + text.text(at + 1) + "\"";
        text.report(
                at + 1,
                text.unexpected(at + 1, at + 1, "the name of a topic is a text")
                        .help("write `topic " + quoted + "`")
                        .fix("Put it in double quotes", text.replace(at + 1, at + 1, quoted)));
        text.become(at + 1, SagaLexer.STRING, quoted);
        return true;
    }

    /** {@code namespace shop.orders { ... }}. */
    private static boolean namespaceBraces(HabitText text, int at, Surroundings around) {
        boolean opens = text.is(at, SagaLexer.LBRACE)
                && around.place() == Surroundings.Place.FILE
                && text.is(text.lineStart(at), SagaLexer.NAMESPACE);
        int closing = text.size() - 2;
        if (!opens || closing <= at || !text.is(closing, SagaLexer.RBRACE)) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, at, "a namespace has no braces")
                        .why("a namespace is that of the whole file")
                        .help("write `" + text.written(text.lineStart(at), at - 1) + "` alone")
                        .fix("Remove the braces", text.leaveOut(at, at), text.leaveOut(closing, closing)));
        text.remove(closing, closing);
        text.remove(at, at);
        return true;
    }

    /** {@code saga Buy { }}. */
    private static boolean sagaWithoutInput(HabitText text, int at, Surroundings around) {
        boolean lacks = text.is(at, SagaLexer.SAGA)
                && text.isName(at + 1)
                && (text.is(at + 2, SagaLexer.LBRACE) || text.is(at + 2, SagaLexer.COLON));
        if (!lacks || around.place() != Surroundings.Place.FILE) {
            return false;
        }
        String name = text.text(at + 1);
        text.report(
                at + 1,
                Diagnostic.at(text.span(at + 1), Code.MISSING, "`" + name + "` doesn't say what it takes")
                        .help("write its input in parentheses, such as `saga " + name + "(order: Order)`, or `()`"));
        text.insert(at + 2, SagaLexer.RPAREN, ")");
        text.insert(at + 2, SagaLexer.LPAREN, "(");
        return true;
    }
}
