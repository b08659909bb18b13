package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.byDefault;
import static io.sagaz.kernel.generators.Alternatives.byHand;
import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.compensate;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.Alternatives.ownRollback;
import static io.sagaz.kernel.generators.Alternatives.retry;
import static io.sagaz.kernel.generators.Alternatives.rollback;
import static io.sagaz.kernel.generators.Alternatives.skip;
import static io.sagaz.kernel.generators.Alternatives.undo;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sagaz.kernel.generators.Exploration;
import io.sagaz.kernel.generators.SagaBuilder;
import io.sagaz.kernel.generators.SagaGenerator;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 7, for small sagas without exception: every interleaving, every outcome. */
class ExplorationTest {
    private static final int GENERATED = 30;
    private static final int STATES_MAX = 20_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("sagas")
    void keepsEveryInvariantInEveryStateAndCanAlwaysEnd(String name, int attemptsMax, SagaBuilder builder) {
        Exploration.Result result = Exploration.explore(new SagaKernel(), builder.build(), attemptsMax, STATES_MAX);

        assertThat(result.violations()).isEmpty();
        assertThat(result.complete()).as("%s states", result.states()).isTrue();
        assertThat(result.deadEnds()).isEmpty();
        assertThat(result.ends()).contains(SagaStatus.COMPLETED, SagaStatus.COMPENSATED);
    }

    @Test
    void holdsForGeneratedSagasOfUpToThreeSteps() {
        int complete = 0;
        for (int seed = 0; seed < GENERATED; seed++) {
            SagaDefinition definition = new SagaGenerator(new Random(seed), 3).generate();
            Exploration.Result result = Exploration.explore(new SagaKernel(), definition, 1, STATES_MAX);

            assertThat(result.violations()).as("%s", definition).isEmpty();
            assertThat(result.deadEnds()).as("%s", definition).isEmpty();
            complete += result.complete() ? 1 : 0;
        }
        assertThat(complete).isGreaterThanOrEqualTo(GENERATED * 2 / 3);
    }

    static Stream<Arguments> sagas() {
        return Stream.of(
                arguments(
                        "a chain, with retries",
                        2,
                        saga().step("a", a -> a.undo()).step("b").step("c", c -> c.compensate(byHand()))),
                arguments(
                        "a diamond, with grace",
                        1,
                        saga().onFailure(new OnFailure.Grace(Duration.ofSeconds(5)))
                                .step("a", a -> a.undo())
                                .step("b", b -> b.after("a").undo())
                                .step("c", c -> c.after("a").recover(skip()))
                                .step("d", d -> d.after("b", "c"))),
                arguments(
                        "two branches, waiting for all",
                        1,
                        saga().onFailure(new OnFailure.WaitAll())
                                .step("a", a -> a.after().undo())
                                .step("b", b -> b.after().undo())
                                .step("c", c -> c.after("b"))),
                arguments(
                        "alternatives that are settled",
                        1,
                        saga().step("a", a -> a.undo().verify().recover(retry(1), call("x", undo("unx")), byDefault()))
                                .step("b")),
                arguments(
                        "a pivot with its road",
                        1,
                        saga().timeout(Duration.ofHours(1))
                                .step("a", a -> a.undo())
                                .step("p", p -> p.pivot().undo().verify())
                                .step("b", b -> b.undo().recover(manual()))),
                arguments(
                        "a pivot, and a step beside it that gives up",
                        1,
                        saga().step("a", a -> a.after().undo())
                                .step("p", p -> p.after("a").pivot().verify().recover(retry(1), call("x", none())))
                                .step("b", b -> b.after().undo().recover(compensate()))),
                arguments(
                        "two pivots",
                        1,
                        saga().step("a", a -> a.after().undo().recover(skip()))
                                .step("p", p -> p.after().pivot().recover(skip()))
                                .step("q", q -> q.after("a").pivot().recover(manual()))),
                arguments(
                        "a rollback through the pivot",
                        1,
                        saga().step("a", a -> a.undo())
                                .step("p", p -> p.pivot().undo().verify())
                                .step("b", b -> b.recover(rollback()))),
                arguments(
                        "conditions, a wait and a signal",
                        1,
                        saga().step("a", a -> a.after().undo().when())
                                .step("w", w -> w.after("a").sleep())
                                .step("s", s -> s.after("a").await("Approved", new Work.OnTimeout.Reject()))
                                .step("p", p -> p.after("w", "s").pivot().when())),
                arguments(
                        "two that wait for one signal, waiting for all",
                        1,
                        saga().onFailure(new OnFailure.WaitAll())
                                .step("s", s -> s.after().await("Approved", new Work.OnTimeout.Skip()))
                                .step("t", t -> t.after().await("Approved"))
                                .step("a", a -> a.after("s").undo())),
                arguments(
                        "children that are undone, each its way",
                        1,
                        saga().step("a", a -> a.after().undo())
                                .step("c", c -> c.after("a").child().compensate(ownRollback()))
                                .step("d", d -> d.after("a").child().undo().recover(call("x", undo("unx"))))
                                .step("e", e -> e.after("c", "d"))),
                arguments(
                        "a child that commits",
                        1,
                        saga().step("a", a -> a.after().undo())
                                .step("c", c -> c.after("a").child().pivot())
                                .step("b", b -> b.after("c").undo().recover(manual()))),
                arguments(
                        "a fan-out of two, one at a time",
                        1,
                        saga().step("f", f -> f.each(1, 0).undo()).step("b")),
                arguments(
                        "a fan-out that bears failures",
                        1,
                        saga().step("f", f -> f.each(2, 50).undo().verify()).step("b")),
                arguments(
                        "an irreversible step without pivot, with retries",
                        2,
                        saga().step("a", a -> a.undo())
                                .step("i", i -> i.irreversible().recover(skip()))
                                .step("b", b -> b.undo().recover(manual()))));
    }
}
