package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.kernel.Expression;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What generated Java makes of expressions, against an interpreter of their own. */
final class ExpressionsPropertyTest {
    private static final int EXPRESSIONS = 120;
    private static final int INPUTS = 12;
    private static final String SAGA = "demo.sums.Sums";

    private static final Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field :
                ("i:Int j:Int l:Long k:Long d:Double e:Double x:Decimal y:Decimal s:String t:String b:Bool c:Bool"
                                + " oi:Int? ox:Decimal? os:String? at:Instant then:Instant p:Duration q:Duration"
                                + " list:List<Decimal>")
                        .split(" ", -1)) {
            fields.put(field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 1));
        }
        fields.put("map", "Map<String, Int>");
        return fields;
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void evaluatesAsTheLanguageSays(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        RandomExpression source = new RandomExpression(random);
        List<RandomExpression.Node> nodes = new ArrayList<>();
        List<RandomExpression.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < EXPRESSIONS; i++) {
            kinds.add(source.kind());
            nodes.add(source.of(kinds.get(i)));
        }
        Analysis analysis =
                Workspace.empty().with("sums.saga", text(kinds, nodes)).analyse();
        assertThat(analysis.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        JavaCompilation java = JavaCompilation.of(analysis.model());
        SagaType<?, ?> type = java.constant(SAGA, "TYPE");

        int valued = 0;
        for (int i = 0; i < INPUTS; i++) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            FIELDS.forEach((name, field) -> values.put(name, source.value(field)));
            Object input = java.create("demo.sums.V", values.values().toArray());
            for (int number = 0; number < EXPRESSIONS; number++) {
                Object expected = expected(nodes.get(number), kinds.get(number), values);
                Object found = found(type, number, input);
                assertThat(same(expected, found))
                        .as("%s with %s: %s, not %s", nodes.get(number).text(), values, expected, found)
                        .isTrue();
                valued += expected instanceof ArithmeticException ? 0 : 1;
            }
        }
        assertThat(valued).as("expressions with a value").isGreaterThan(EXPRESSIONS * INPUTS / 4);
    }

    private static String text(List<RandomExpression.Kind> kinds, List<RandomExpression.Node> nodes) {
        StringBuilder text = new StringBuilder("namespace demo.sums\n\nrecord V {\n");
        FIELDS.forEach(
                (name, type) -> text.append(name).append(": ").append(type).append('\n'));
        text.append("}\n\nservice Sink {\n");
        for (RandomExpression.Kind kind : RandomExpression.Kind.values()) {
            text.append("take")
                    .append(kind.text())
                    .append("(value: ")
                    .append(kind.text())
                    .append(")\n");
        }
        text.append("}\n\nsaga Sums(v: V) {\n");
        for (int i = 0; i < nodes.size(); i++) {
            text.append("step s" + i + " = Sink.take" + kinds.get(i).text() + "("
                    + nodes.get(i).text() + ")\n    compensate none\n");
        }
        return text.append("}\n").toString();
    }

    private static Object expected(
            RandomExpression.Node node, RandomExpression.Kind kind, Map<String, @Nullable Object> values) {
        try {
            return RandomExpression.widened(node, kind, values::get);
        } catch (RandomExpression.NoValue e) {
            return new ArithmeticException();
        }
    }

    private static Object found(SagaType<?, ?> type, int step, Object input) {
        Expression arguments = type.definition().steps().get(step).call().arguments();
        try {
            List<?> values = (List<?>) Objects.requireNonNull(type.evaluate(arguments, new InputOnly(input)));
            return Objects.requireNonNull(values.get(0));
        } catch (ArithmeticException e) {
            return e;
        }
    }

    private static boolean same(Object expected, Object found) {
        if (expected instanceof ArithmeticException) {
            return found instanceof ArithmeticException;
        }
        return (expected instanceof BigDecimal one && found instanceof BigDecimal other)
                ? one.compareTo(other) == 0
                : expected.equals(found);
    }

    /** No expression reads more. */
    private record InputOnly(Object input) implements Values {
        @Override
        public @Nullable Object output(int step) {
            throw new AssertionError("nobody reads a step");
        }

        @Override
        public @Nullable Object element() {
            throw new AssertionError("nobody reads an element");
        }

        @Override
        public UUID key(int step) {
            throw new AssertionError("nobody reads a key");
        }

        @Override
        public @Nullable Object undone(int step) {
            throw new AssertionError("nobody reads a compensation");
        }
    }
}
