package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.AbsentOutputException;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sagas as they come out of javac. */
final class GeneratedSagasTest {
    private static final String PACKAGE = "demo.expressions.";
    private static final UUID ID = new UUID(5, 6);

    private static JavaCompilation java;

    @BeforeAll
    static void compile() throws Exception {
        java = JavaCompilation.of(GoldenCase.of("expressions").model());
    }

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDefinitionIsTheModels(GoldenCase golden) throws Exception {
        Model model = golden.model();
        JavaCompilation compiled = JavaCompilation.of(model);
        JavaNames names = new JavaNames(model);

        for (SagaModel saga : model.sagas()) {
            SagaType<?, ?> type = compiled.constant(names.saga(saga).reflectionName(), "TYPE");
            DefinitionFile file = DefinitionFile.of(saga, model);

            assertThat(type.definition()).isEqualTo(saga.definition());
            assertThat(type.definitionHash()).isEqualTo(file.hash());
            assertThat(type.definitionJson()).isEqualTo(file.text());
            assertThat(type.steps().stream().map(StepName::stepName))
                    .containsExactlyElementsOf(
                            saga.steps().stream().map(SagaModel.StepModel::name).toList());
            assertThat(type.steps().stream().map(StepName::stepIndex))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anotherBuildsDefinitionIsRefused() throws Exception {
        Model model = GoldenCase.of("shop").model();
        JavaCompilation compiled = JavaCompilation.of(JavaGenerator.generate(model));
        SagaType<?, ?> type = compiled.constant("shop.orders.FulfilOrder", "TYPE");
        String path = "META-INF/sagaz/shop.orders.FulfilOrder.json";

        assertThatThrownBy(type::definitionJson)
                .isInstanceOf(SagazException.class)
                .hasMessageContaining(path)
                .hasMessageContaining("missing");

        DefinitionFile file = DefinitionFile.of(model.sagas().get(0), model);
        compiled.putResource(path, file.text().replace(file.hash(), "0".repeat(64)));

        assertThatThrownBy(type::definitionJson)
                .isInstanceOf(SagazException.class)
                .hasMessageContaining("different builds");
    }

    @Test
    void knowsTheServicesThatItMayCall() throws Exception {
        JavaCompilation shop = JavaCompilation.of(GoldenCase.of("shop").model());
        SagaType<?, ?> type = shop.constant("shop.orders.FulfilOrder", "TYPE");

        assertThat(type.services().stream().map(ServiceType::name))
                .containsExactly(
                        "shop.orders.Couriers",
                        "shop.orders.Inventory",
                        "shop.orders.Mail",
                        "shop.orders.Payments",
                        "shop.orders.Post");
    }

    @Test
    void readsTheBusinessKeyFromTheInput() {
        SagaType<Object, Object> several = java.constant(PACKAGE + "Several", "TYPE");
        SagaType<Object, Object> nothing = java.constant(PACKAGE + "Nothing", "TYPE");

        assertThat(several.key(several(part("p", null, null), 1))).contains("p");
        assertThat(nothing.key(java.create(PACKAGE + "Nothing$Input"))).isEmpty();
    }

    @Test
    void leavesAbsentFieldsAbsentAllTheWay() {
        Object deep = part("deep", null, null);
        Object next = part("next", null, deep);
        SagaValues values = new SagaValues(several(part("top", null, next), 3));

        assertThat(evaluate("Several", 0, values)).isEqualTo(List.of("deep", 3L, new BigDecimal("0.5")));

        values = new SagaValues(several(part("top", 7, null), 3));

        assertThat(evaluate("Several", 0, values)).isEqualTo(List.of("top", 3L, new BigDecimal("0.5")));
    }

    @Test
    void readsKeysOutputsAndWhatCompensationsReturned() {
        Object undone = java.create(PACKAGE + "Undone", ID);
        SagaValues values = new SagaValues(several(part("top", null, null), 3));

        assertThat(evaluate("Several", 1, values)).isEqualTo(List.of(new UUID(0, 0)));
        assertThat(evaluate("Several", 2, values)).isEqualTo(List.of(new UUID(0, 0), new BigDecimal(3)));

        values.undone.put(1, undone);

        assertThat(evaluate("Several", 2, values)).isEqualTo(List.of(ID, new BigDecimal(3)));
    }

    @Test
    void widensWhatMayBeAbsent() {
        SagaValues values = new SagaValues(several(part("top", 7, null), 3));
        values.outputs.put(0, java.create(PACKAGE + "Bought", ID, null));

        assertThat(evaluate("Several", 3, values)).isEqualTo(List.of("none", 3L, new BigDecimal(7)));

        values.input = several(part("top", null, null), 3);

        assertThat(evaluate("Several", 3, values)).isEqualTo(Arrays.asList("none", 3L, null));
    }

    @Test
    void failsWhereAnOutputHasToBeThere() {
        SagaValues values = new SagaValues(several(part("top", 7, null), 3));

        assertThatThrownBy(() -> evaluate("Several", 4, values))
                .isInstanceOfSatisfying(
                        AbsentOutputException.class, e -> assertThat(e.step()).isZero());
    }

    @Test
    void constructsTheResult() {
        SagaValues values = new SagaValues(several(part("top", 7, null), 3));

        assertThat(evaluate("Several", 5, values))
                .hasToString("All[numbers=Numbers[large=3, real=3.0, decimal=3, perhaps=7, size=SMALL, pause=PT1H,"
                        + " text=null], lists=[[1, 2], []], gaps=[7, null], bought=null, name=x]");
    }

    @Test
    void evaluatesTheRightSideOnlyWhereTheLeftIsAbsent() {
        Object input = java.create(PACKAGE + "Skipping$Input", new Object[1]);
        SagaValues values = new SagaValues(input);
        values.outputs.put(0, java.create(PACKAGE + "Bought", ID, null));

        assertThat(evaluate("Skipping", 2, values)).hasToString("Bought[id=" + ID + ", part=null]");
        assertThat(values.keysRead).isZero();

        values.outputs.clear();

        assertThat(evaluate("Skipping", 2, values)).hasToString("Bought[id=" + new UUID(0, 1) + ", part=null]");
        assertThat(values.keysRead).isOne();
    }

    @Test
    void needsNoOutputThatOnlyTheRightSideReads() {
        SagaValues values = new SagaValues(java.create(PACKAGE + "Skipping$Input", new Object[1]));
        values.outputs.put(0, java.create(PACKAGE + "Bought", ID, part("left", null, null)));

        assertThat(evaluate("Skipping", 3, values)).isEqualTo(List.of("left"));

        values.outputs.clear();

        assertThatThrownBy(() -> evaluate("Skipping", 3, values))
                .isInstanceOfSatisfying(
                        AbsentOutputException.class, e -> assertThat(e.step()).isOne());
    }

    @Test
    void passesAbsentArgumentsAsNull() {
        SagaValues values = new SagaValues(java.create(PACKAGE + "Skipping$Input", new Object[1]));

        assertThat(evaluate("Skipping", 0, values)).isEqualTo(Arrays.asList("a", 5_000_000_000L, null));
        assertThat(evaluate("Skipping", 1, values)).isEqualTo(List.of("b", 1L, new BigDecimal(2)));

        values.outputs.put(1, java.create(PACKAGE + "Bought", ID, null));

        assertThat(evaluate("Skipping", 3, values)).isEqualTo(Collections.singletonList(null));
    }

    @Test
    void refusesAnExpressionThatIsNotThere() {
        SagaValues values = new SagaValues("any");

        assertThatThrownBy(() -> evaluate("Several", 6, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6");
    }

    private static @Nullable Object evaluate(String saga, int number, Values values) {
        SagaType<?, ?> type = java.constant(PACKAGE + saga, "TYPE");
        return type.evaluate(new Expression(number), values);
    }

    private static Object several(Object part, int count) {
        return java.create(PACKAGE + "Several$Input", part, count, null);
    }

    private static Object part(String name, @Nullable Integer weight, @Nullable Object next) {
        return java.create(PACKAGE + "Part", name, 1, null, weight, next, List.of());
    }

    /** The key of step N is {@code 0-0-0-0-N}. */
    private static final class SagaValues implements Values {
        private final Map<Integer, Object> outputs = new HashMap<>();
        private final Map<Integer, Object> undone = new HashMap<>();
        private Object input;
        private int keysRead;

        SagaValues(Object input) {
            this.input = input;
        }

        @Override
        public Object input() {
            return input;
        }

        @Override
        public @Nullable Object output(int step) {
            return outputs.get(step);
        }

        @Override
        public @Nullable Object element() {
            throw new IllegalStateException("no step is fanned out");
        }

        @Override
        public UUID key(int step) {
            keysRead++;
            return new UUID(0, step);
        }

        @Override
        public @Nullable Object undone(int step) {
            return undone.get(step);
        }
    }
}
