package io.sagaz.compiler.java;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the language over the fields of {@code v}, with what it should give. Its meaning is written here a
 * second time, in the plainest way: a tree of functions that knows nothing of the compiler.
 */
final class RandomExpression {
    /** As the language reference has it. */
    private static final MathContext DECIMAL128 = new MathContext(34, RoundingMode.HALF_EVEN);

    private static final List<Kind> WHOLE = List.of(Kind.INT, Kind.LONG);
    private static final List<Kind> NUMBERS = List.of(Kind.INT, Kind.LONG, Kind.DOUBLE, Kind.DECIMAL);
    private static final int TRIES_MAX = 20;

    /** How tightly an expression holds together, as the grammar has it. */
    private enum Level {
        PRIMARY(null),
        UNARY(PRIMARY),
        PRODUCT(UNARY),
        SUM(PRODUCT),
        EITHER(SUM),
        COMPARE(EITHER),
        AND(COMPARE),
        OR(AND);

        private final @Nullable Level tighter;

        Level(@Nullable Level tighter) {
            this.tighter = tighter;
        }

        boolean holdsIn(Level wanted) {
            return this == wanted || (wanted.tighter != null && holdsIn(wanted.tighter));
        }

        Level tighter() {
            return tighter == null ? this : tighter;
        }
    }

    /** A type of the language. */
    enum Kind {
        BOOL("Bool"),
        INT("Int"),
        LONG("Long"),
        DOUBLE("Double"),
        DECIMAL("Decimal"),
        STRING("String"),
        INSTANT("Instant"),
        DURATION("Duration");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** That an expression has no value. */
    static final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The values of the fields, by name. */
    interface Fields extends Function<String, @Nullable Object> {}

    /** @param value throws {@link NoValue} */
    record Node(String text, Level level, Kind kind, Function<Fields, Object> value) {
        String at(Level wanted) {
            return level.holdsIn(wanted) ? text : "(" + text + ")";
        }
    }

    private final Random random;
    private boolean present;

    RandomExpression(Random random) {
        this.random = random;
    }

    Kind kind() {
        return any(List.of(Kind.values()));
    }

    /** An expression that stands where a value of this kind is expected. */
    Node of(Kind kind) {
        present = false;
        return expression(kind, 4, isNumber(kind) ? Optional.of(kind) : Optional.empty());
    }

    /** The value where one of this kind is expected. */
    static Object widened(Node node, Kind kind, Fields fields) {
        return widen(node.value().apply(fields), node.kind(), kind);
    }

    private static boolean isNumber(Kind kind) {
        return NUMBERS.contains(kind);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** Its kind is the wanted one, or widens to it. */
    private Node expression(Kind wanted, int depth, Optional<Kind> own) {
        Node node = depth == 0 || oneIn(6) ? leaf(wanted) : compound(wanted, depth - 1, own);
        return oneIn(8) ? new Node("(" + node.text() + ")", Level.PRIMARY, node.kind(), node.value()) : node;
    }

    private Node compound(Kind wanted, int depth, Optional<Kind> own) {
        return switch (wanted) {
            case BOOL -> condition(depth);
            case INT, LONG, DOUBLE, DECIMAL -> number(wanted, depth, own);
            case STRING -> joined(depth);
            case INSTANT -> moment(depth);
            case DURATION -> span(depth);
        };
    }

    // Leaves

    private Node leaf(Kind kind) {
        return switch (kind) {
            case BOOL ->
                oneIn(5) ? new Node("true", Level.PRIMARY, kind, fields -> true) : field(kind, any(List.of("b", "c")));
            case INT -> whole();
            case LONG -> field(kind, any(List.of("l", "k")));
            case DOUBLE -> field(kind, any(List.of("d", "e")));
            case DECIMAL -> field(kind, any(List.of("x", "y")));
            case STRING -> oneIn(3) ? new Node("\"\u00e9\\\"\"", Level.PRIMARY, kind, fields -> "\u00e9\"") : text();
            case INSTANT -> field(kind, any(List.of("at", "then")));
            case DURATION ->
                oneIn(3)
                        ? new Node("90m", Level.PRIMARY, kind, fields -> Duration.ofMinutes(90))
                        : field(kind, any(List.of("p", "q")));
        };
    }

    private Node whole() {
        return switch (random.nextInt(6)) {
            case 0 -> size("s", value -> ((String) value).codePointCount(0, ((String) value).length()));
            case 1 -> size("list", value -> ((List<?>) value).size());
            case 2 -> size("map", value -> ((Map<?, ?>) value).size());
            case 3 -> present ? field(Kind.INT, "oi") : field(Kind.INT, "i");
            default -> field(Kind.INT, any(List.of("i", "j")));
        };
    }

    private Node text() {
        return present && oneIn(2) ? field(Kind.STRING, "os") : field(Kind.STRING, any(List.of("s", "t")));
    }

    private static Node size(String name, Function<Object, Object> size) {
        return new Node("v." + name + ".size", Level.PRIMARY, Kind.INT, fields -> size.apply(read(fields, name)));
    }

    private static Node field(Kind kind, String name) {
        return new Node("v." + name, Level.PRIMARY, kind, fields -> read(fields, name));
    }

    private static Object read(Fields fields, String name) {
        Object value = fields.apply(name);
        if (value == null) {
            throw new AssertionError("`" + name + "` is absent, and nothing has asked for it");
        }
        return value;
    }

    // Numbers

    private Node number(Kind wanted, int depth, Optional<Kind> own) {
        for (int i = 0; i < TRIES_MAX; i++) {
            Optional<Node> node =
                    oneIn(6) ? orElse(own) : oneIn(8) ? negated(wanted, depth, own) : counted(wanted, depth, own);
            if (node.isPresent()
                    && common(node.get().kind(), wanted).filter(wanted::equals).isPresent()) {
                return node.get();
            }
        }
        return leaf(wanted);
    }

    private Optional<Node> negated(Kind wanted, int depth, Optional<Kind> own) {
        Node operand = expression(wanted, depth, own);
        if (operand.text().startsWith("-")) {
            return Optional.empty();
        }
        return Optional.of(new Node(
                "-" + operand.at(Level.UNARY),
                Level.UNARY,
                operand.kind(),
                fields -> count(
                        "-",
                        operand.kind(),
                        zero(operand.kind()),
                        operand.value().apply(fields))));
    }

    private static Object zero(Kind kind) {
        // From minus zero, so that the negation of zero is the zero that the hardware gives.
        return kind == Kind.DOUBLE ? (Object) (-0.0) : widen(0, Kind.INT, kind);
    }

    /** {@code v.oi ?? 5}. */
    private Optional<Node> orElse(Optional<Kind> own) {
        if (present) {
            return Optional.empty();
        }
        boolean decimal = oneIn(2);
        String name = decimal ? "ox" : "oi";
        Kind left = decimal ? Kind.DECIMAL : Kind.INT;
        Kind kind = own.filter(it -> common(left, it).filter(it::equals).isPresent())
                .orElse(left);
        int literal = random.nextInt(9);
        return Optional.of(new Node("v." + name + " ?? " + literal, Level.EITHER, kind, fields -> {
            Object value = fields.apply(name);
            return value == null ? widen(literal, Kind.INT, kind) : widen(value, left, kind);
        }));
    }

    private Optional<Node> counted(Kind wanted, int depth, Optional<Kind> own) {
        String operator = any(List.of("+", "-", "*", "/"));
        Node left = expression(any(narrower(wanted)), depth, own);
        if (!oneIn(3)) {
            Node right = expression(any(narrower(wanted)), depth, own.or(() -> Optional.of(left.kind())));
            return counted(operator, left, right);
        }
        boolean point = oneIn(2);
        boolean divides = operator.equals("/");
        boolean whole = WHOLE.contains(left.kind());
        Kind kind = whole
                        && (point || divides)
                        && own.filter(it -> !WHOLE.contains(it)).isPresent()
                ? own.get()
                : whole && point ? Kind.DECIMAL : left.kind();
        Node literal = literal(kind, point);
        return divides || oneIn(2) || left.text().startsWith("-")
                ? counted(operator, left, literal)
                : counted(operator, literal, left);
    }

    private static List<Kind> narrower(Kind kind) {
        return switch (kind) {
            case LONG -> WHOLE;
            case DOUBLE -> List.of(Kind.INT, Kind.DOUBLE);
            case DECIMAL -> List.of(Kind.INT, Kind.LONG, Kind.DECIMAL);
            case BOOL, INT, STRING, INSTANT, DURATION -> List.of(kind);
        };
    }

    private Node literal(Kind kind, boolean point) {
        int value = random.nextInt(12);
        if (point) {
            BigDecimal decimal = new BigDecimal(value + ".25");
            return new Node(
                    decimal.toPlainString(),
                    Level.PRIMARY,
                    kind,
                    fields -> kind == Kind.DOUBLE ? (Object) decimal.doubleValue() : decimal);
        }
        return oneIn(4)
                ? new Node("(" + value + " + 1)", Level.PRIMARY, kind, fields -> widen(value + 1, Kind.INT, kind))
                : new Node(String.valueOf(value), Level.PRIMARY, kind, fields -> widen(value, Kind.INT, kind));
    }

    private static Optional<Node> counted(String operator, Node left, Node right) {
        Optional<Kind> common = common(left.kind(), right.kind());
        boolean divides = operator.equals("/");
        if (common.isEmpty() || (divides && WHOLE.contains(common.get()))) {
            return Optional.empty();
        }
        Level level = divides || operator.equals("*") ? Level.PRODUCT : Level.SUM;
        Kind kind = common.get();
        return Optional.of(new Node(
                left.at(level) + " " + operator + " " + right.at(level.tighter()),
                level,
                kind,
                fields -> count(
                        operator,
                        kind,
                        widen(left.value().apply(fields), left.kind(), kind),
                        widen(right.value().apply(fields), right.kind(), kind))));
    }

    private static Optional<Kind> common(Kind left, Kind right) {
        if (left == right || narrower(left).contains(right)) {
            return Optional.of(left);
        }
        return narrower(right).contains(left) ? Optional.of(right) : Optional.empty();
    }

    private static Object widen(Object value, Kind from, Kind to) {
        if (from == to) {
            return value;
        }
        long whole = ((Number) value).longValue();
        return switch (to) {
            case LONG -> whole;
            case DOUBLE -> (double) whole;
            case DECIMAL -> BigDecimal.valueOf(whole);
            case BOOL, INT, STRING, INSTANT, DURATION -> throw new AssertionError("nothing widens to " + to);
        };
    }

    private static Object count(String operator, Kind kind, Object left, Object right) {
        return switch (kind) {
            case INT -> whole(operator, left, right, 31).intValueExact();
            case LONG -> whole(operator, left, right, 63).longValueExact();
            case DOUBLE -> real(operator, (Double) left, (Double) right);
            case DECIMAL -> decimal(operator, (BigDecimal) left, (BigDecimal) right);
            case BOOL, STRING, INSTANT, DURATION -> throw new AssertionError("nobody counts with " + kind);
        };
    }

    private static BigInteger whole(String operator, Object left, Object right, int bits) {
        BigInteger one = BigInteger.valueOf(((Number) left).longValue());
        BigInteger other = BigInteger.valueOf(((Number) right).longValue());
        BigInteger result = operator.equals("+")
                ? one.add(other)
                : operator.equals("-") ? one.subtract(other) : one.multiply(other);
        if (result.bitLength() > bits) {
            throw new NoValue();
        }
        return result;
    }

    private static double real(String operator, double left, double right) {
        double result = switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            default -> left / right;
        };
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            throw new NoValue();
        }
        return result;
    }

    private static BigDecimal decimal(String operator, BigDecimal left, BigDecimal right) {
        if (operator.equals("/") && right.signum() == 0) {
            throw new NoValue();
        }
        return switch (operator) {
            case "+" -> left.add(right, DECIMAL128);
            case "-" -> left.subtract(right, DECIMAL128);
            case "*" -> left.multiply(right, DECIMAL128);
            default -> left.divide(right, DECIMAL128);
        };
    }

    // Texts and times

    private Node joined(int depth) {
        Node left = expression(Kind.STRING, depth, Optional.empty());
        Node right = expression(Kind.STRING, depth, Optional.empty());
        return new Node(
                left.at(Level.SUM) + " + " + right.at(Level.PRODUCT),
                Level.SUM,
                Kind.STRING,
                fields -> "" + left.value().apply(fields) + right.value().apply(fields));
    }

    private Node moment(int depth) {
        Node left = expression(Kind.INSTANT, depth, Optional.empty());
        Node right = expression(Kind.DURATION, depth, Optional.empty());
        boolean later = oneIn(2);
        return new Node(
                left.at(Level.SUM) + (later ? " + " : " - ") + right.at(Level.PRODUCT),
                Level.SUM,
                Kind.INSTANT,
                fields -> {
                    Instant moment = (Instant) left.value().apply(fields);
                    Duration length = (Duration) right.value().apply(fields);
                    return known(() -> later ? moment.plus(length) : moment.minus(length));
                });
    }

    private Node span(int depth) {
        if (oneIn(3)) {
            Node from = expression(Kind.INSTANT, depth, Optional.empty());
            Node to = expression(Kind.INSTANT, depth, Optional.empty());
            return new Node(to.at(Level.SUM) + " - " + from.at(Level.PRODUCT), Level.SUM, Kind.DURATION, fields -> {
                Instant end = (Instant) to.value().apply(fields);
                Instant start = (Instant) from.value().apply(fields);
                return known(() -> Duration.between(start, end));
            });
        }
        Node left = expression(Kind.DURATION, depth, Optional.empty());
        if (oneIn(2)) {
            Node times = expression(any(WHOLE), depth, Optional.of(Kind.LONG));
            return new Node(
                    left.at(Level.PRODUCT) + " * " + times.at(Level.UNARY), Level.PRODUCT, Kind.DURATION, fields -> {
                        Duration length = (Duration) left.value().apply(fields);
                        long factor = ((Number) times.value().apply(fields)).longValue();
                        return known(() -> length.multipliedBy(factor));
                    });
        }
        Node right = expression(Kind.DURATION, depth, Optional.empty());
        boolean plus = oneIn(2);
        return new Node(
                left.at(Level.SUM) + (plus ? " + " : " - ") + right.at(Level.PRODUCT),
                Level.SUM,
                Kind.DURATION,
                fields -> {
                    Duration one = (Duration) left.value().apply(fields);
                    Duration other = (Duration) right.value().apply(fields);
                    return known(() -> plus ? one.plus(other) : one.minus(other));
                });
    }

    private static <T> T known(Supplier<T> value) {
        try {
            return value.get();
        } catch (java.time.DateTimeException | ArithmeticException e) {
            throw new NoValue();
        }
    }

    // Conditions

    private Node condition(int depth) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> both(depth);
            case 2 -> either(depth);
            case 3 -> not(depth);
            case 4 -> element(depth);
            case 5 -> narrowing(depth);
            default -> comparison(depth);
        };
    }

    private static Node bool(String text, Level level, Function<Fields, Object> value) {
        return new Node(text, level, Kind.BOOL, value);
    }

    private static boolean holds(Node node, Fields fields) {
        return (Boolean) node.value().apply(fields);
    }

    private Node both(int depth) {
        Node left = expression(Kind.BOOL, depth, Optional.empty());
        Node right = expression(Kind.BOOL, depth, Optional.empty());
        return bool(
                left.at(Level.AND) + " && " + right.at(Level.COMPARE),
                Level.AND,
                fields -> holds(left, fields) && holds(right, fields));
    }

    private Node either(int depth) {
        Node left = expression(Kind.BOOL, depth, Optional.empty());
        Node right = expression(Kind.BOOL, depth, Optional.empty());
        return bool(
                left.at(Level.OR) + " || " + right.at(Level.AND),
                Level.OR,
                fields -> holds(left, fields) || holds(right, fields));
    }

    private Node not(int depth) {
        Node operand = expression(Kind.BOOL, depth, Optional.empty());
        return bool("!" + operand.at(Level.UNARY), Level.UNARY, fields -> !holds(operand, fields));
    }

    /** The optional values count as present to the right. */
    private Node narrowing(int depth) {
        if (present) {
            return leaf(Kind.BOOL);
        }
        present = true;
        Node right = expression(Kind.BOOL, depth, Optional.empty());
        present = false;
        return bool(
                "v.oi != null && v.os != null && " + right.at(Level.COMPARE),
                Level.AND,
                fields -> fields.apply("oi") != null && fields.apply("os") != null && holds(right, fields));
    }

    private Node element(int depth) {
        if (oneIn(2)) {
            Node key = expression(Kind.STRING, depth, Optional.empty());
            return bool(
                    key.at(Level.EITHER) + " in v.map",
                    Level.COMPARE,
                    fields -> ((Map<?, ?>) read(fields, "map"))
                            .containsKey(key.value().apply(fields)));
        }
        Node element = expression(any(List.of(Kind.INT, Kind.DECIMAL)), depth, Optional.empty());
        return bool(element.at(Level.EITHER) + " in v.list", Level.COMPARE, fields -> {
            Object value = widen(element.value().apply(fields), element.kind(), Kind.DECIMAL);
            return ((List<?>) read(fields, "list"))
                    .stream().anyMatch(each -> ((BigDecimal) each).compareTo((BigDecimal) value) == 0);
        });
    }

    private Node comparison(int depth) {
        if (oneIn(6)) {
            return absence();
        }
        boolean equality = oneIn(3);
        Kind kind = equality
                ? any(List.of(Kind.values()))
                : any(List.of(Kind.INT, Kind.LONG, Kind.DOUBLE, Kind.DECIMAL, Kind.INSTANT, Kind.DURATION));
        String operator = equality ? any(List.of("==", "!=")) : any(List.of("<", "<=", ">", ">="));
        Node left = expression(kind, depth, Optional.empty());
        Node right = isNumber(kind) && oneIn(3)
                ? literal(left.kind(), left.kind() == Kind.DOUBLE || left.kind() == Kind.DECIMAL)
                : expression(kind, depth, isNumber(left.kind()) ? Optional.of(left.kind()) : Optional.empty());
        return common(left.kind(), right.kind())
                .map(common -> compared(operator, left, right, common))
                .orElseGet(() -> leaf(Kind.BOOL));
    }

    private static Node compared(String operator, Node left, Node right, Kind common) {
        return bool(left.at(Level.EITHER) + " " + operator + " " + right.at(Level.EITHER), Level.COMPARE, fields -> {
            Object one = widen(left.value().apply(fields), left.kind(), common);
            Object other = widen(right.value().apply(fields), right.kind(), common);
            return told(operator, one, other);
        });
    }

    @SuppressWarnings("unchecked")
    private static boolean told(String operator, Object one, Object other) {
        int order = one instanceof Double left && left == 0 && (Double) other == 0
                ? 0
                : ((Comparable<Object>) one).compareTo(other);
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private Node absence() {
        if (present) {
            return leaf(Kind.BOOL);
        }
        String name = any(List.of("oi", "ox", "os"));
        boolean absent = oneIn(2);
        return switch (random.nextInt(3)) {
            case 0 ->
                bool(
                        "v." + name + (absent ? " == null" : " != null"),
                        Level.COMPARE,
                        fields -> (fields.apply(name) == null) == absent);
            case 1 ->
                bool(
                        "null " + (absent ? "== v." : "!= v.") + name,
                        Level.COMPARE,
                        fields -> (fields.apply(name) == null) == absent);
            default ->
                bool("v.oi == v.i", Level.COMPARE, fields -> read(fields, "i").equals(fields.apply("oi")));
        };
    }

    /** A value for a field. */
    @Nullable
    Object value(String type) {
        if (type.endsWith("?")) {
            return oneIn(2) ? null : value(type.substring(0, type.length() - 1));
        }
        return switch (type) {
            case "Bool" -> random.nextBoolean();
            case "Int" ->
                oneIn(5)
                        ? (Object) any(List.of(Integer.MAX_VALUE, Integer.MIN_VALUE))
                        : (Object) (random.nextInt(12) - 3);
            case "Long" ->
                oneIn(5) ? (Object) any(List.of(Long.MAX_VALUE, Long.MIN_VALUE)) : (Object) (random.nextInt(12) - 3L);
            case "Double" ->
                oneIn(5) ? (Object) any(List.of(Double.MAX_VALUE, 0.0, -0.0)) : (Object) (random.nextInt(40) / 8.0);
            case "Decimal" -> new BigDecimal(BigInteger.valueOf(random.nextInt(50) - 10), random.nextInt(4));
            case "String" -> any(List.of("", "a", "\u00e9\"", "\ud83d\ude00b"));
            case "Instant" -> oneIn(6) ? Instant.MAX : Instant.ofEpochSecond(random.nextInt(100));
            case "Duration" -> oneIn(6) ? Duration.ofSeconds(Long.MAX_VALUE) : Duration.ofMinutes(random.nextInt(200));
            case "Date" -> LocalDate.ofEpochDay(random.nextInt(100));
            case "List<Decimal>" -> List.of(new BigDecimal("1.0"), new BigDecimal(random.nextInt(5)));
            case "Map<String, Int>" -> random.nextBoolean() ? Map.of() : Map.of("a", 1, "\u00e9\"", 2);
            default -> throw new AssertionError("no value of " + type);
        };
    }
}
