package io.sagaz.kernel.generators;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Work;
import io.sagaz.kernel.Zone;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Makes up saga definitions that keep the safety rule (a) to (d), with every clause there is. The same random numbers
 * give the same definition.
 */
public final class SagaGenerator {
    /** The signals that generated sagas wait for. */
    static final List<String> SIGNALS = List.of("Approved", "Paid");

    private final Random random;
    private final int size;
    private List<List<Integer>> predecessors = List.of();
    private List<Mark> marks = List.of();
    private BitSet assured = new BitSet();
    private boolean pivotsCanBeUndone;

    /** @param stepsMax of a definition, at least 1 */
    public SagaGenerator(Random random, int stepsMax) {
        this.random = random;
        this.size = 1 + random.nextInt(stepsMax);
    }

    public SagaDefinition generate() {
        predecessors = order();
        StepGraph graph = StepGraph.of(predecessors).orElseThrow();
        marks = marks(graph);
        assured = assured(graph);
        pivotsCanBeUndone = marks.contains(Mark.PIVOT) && chance(60);
        List<StepDefinition> steps =
                IntStream.range(0, size).mapToObj(this::step).toList();
        return new SagaDefinition("test", "Generated", 1, steps, onFailure(), timeout(), Optional.empty());
    }

    /** A random order, whose numbering is shuffled: a predecessor may come later in the text. */
    private List<List<Integer>> order() {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (chance(30)) {
            Collections.shuffle(numbers, random);
        }
        int density = 20 + random.nextInt(60);
        List<List<Integer>> result = new ArrayList<>(Collections.nCopies(size, List.of()));
        for (int step = 0; step < size; step++) {
            TreeSet<Integer> before = new TreeSet<>();
            for (int earlier = 0; earlier < step; earlier++) {
                if (chance(earlier == step - 1 ? density + 20 : density / 2)) {
                    before.add(numbers.get(earlier));
                }
            }
            result.set(numbers.get(step), List.copyOf(before));
        }
        return List.copyOf(result);
    }

    private List<Mark> marks(StepGraph graph) {
        List<Mark> result = new ArrayList<>(Collections.nCopies(size, Mark.NONE));
        int scheme = random.nextInt(100);
        if (scheme < 30) {
            return result;
        }
        if (scheme < 50) {
            IntStream.range(0, size).filter(step -> chance(30)).forEach(step -> result.set(step, Mark.IRREVERSIBLE));
            return result;
        }
        int pivots = 1 + random.nextInt(2);
        for (int tries = 0; tries < size && pivots > 0; tries++) {
            int step = random.nextInt(size);
            if (IntStream.range(0, size)
                    .noneMatch(other -> result.get(other) == Mark.PIVOT
                            && (other == step || graph.isAncestor(other, step) || graph.isAncestor(step, other)))) {
                result.set(step, Mark.PIVOT);
                pivots--;
            }
        }
        if (chance(40)) {
            List<Zone> zones = graph.zones(result);
            IntStream.range(0, size)
                    .filter(step -> zones.get(step) == Zone.AFTER && chance(40))
                    .forEach(step -> result.set(step, Mark.IRREVERSIBLE));
        }
        return result;
    }

    /** The steps that the safety rule wants a recover list of which always gives an answer. */
    private BitSet assured(StepGraph graph) {
        BitSet result = new BitSet();
        boolean pivot = marks.contains(Mark.PIVOT);
        boolean severalPivots = marks.indexOf(Mark.PIVOT) != marks.lastIndexOf(Mark.PIVOT);
        List<Zone> zones = graph.zones(marks);
        for (int step = 0; step < size; step++) {
            int self = step;
            boolean free = pivot || marks.stream().noneMatch(mark -> mark == Mark.IRREVERSIBLE);
            boolean ancestorOfAll = IntStream.range(0, size)
                    .filter(other -> marks.get(other) == Mark.IRREVERSIBLE)
                    .allMatch(other -> graph.isAncestor(self, other));
            if (zones.get(step) == Zone.AFTER
                    || zones.get(step) == Zone.BESIDE
                    || (marks.get(step) == Mark.PIVOT && severalPivots)
                    || (!free && !ancestorOfAll)) {
                result.set(step);
            }
        }
        return result;
    }

    private StepDefinition step(int step) {
        Mark mark = marks.get(step);
        String name = "s" + step;
        if (mark == Mark.NONE && chance(20)) {
            return pause(step, name);
        }
        if (chance(15)) {
            return child(step, name);
        }
        OperationKind kind = kind(mark);
        return new StepDefinition(
                name,
                mark,
                predecessors.get(step),
                when(),
                new Work.Call(Alternatives.operation(name, kind)),
                fanOut(mark),
                Alternatives.policy(random.nextInt(3)),
                chance(40) ? Optional.of(Alternatives.operation("find", OperationKind.QUERY)) : Optional.empty(),
                compensation(mark, kind),
                recovery(step),
                chance(30) ? List.of(new EmitDefinition("Event", new Expression(step))) : List.of());
    }

    /** A wait or an await; one that has to be assured doesn't reject. */
    private StepDefinition pause(int step, String name) {
        Optional<Duration> within = chance(60) ? Optional.of(Duration.ofHours(1)) : Optional.empty();
        Work.OnTimeout onTimeout = switch (random.nextInt(assured.get(step) ? 2 : 3)) {
            case 0 -> new Work.OnTimeout.Skip();
            case 1 -> new Work.OnTimeout.Default(new Expression(step));
            default -> new Work.OnTimeout.Reject();
        };
        Work await = new Work.Await(SIGNALS.get(random.nextInt(SIGNALS.size())), within, onTimeout);
        Work work = chance(50) ? await : new Work.Wait(new Expression(step), chance(50));
        return step(step, name, work, Alternatives.none(), List.of());
    }

    /** A marked child can't be undone by itself; nor may it be tried again. */
    private StepDefinition child(int step, String name) {
        Mark mark = marks.get(step);
        Compensation compensation = mark == Mark.NONE && chance(50)
                ? Alternatives.ownRollback()
                : compensation(mark, OperationKind.COMMAND);
        List<Alternative> list = recovery(step).stream()
                .filter(entry -> !(entry instanceof Alternative.Retry))
                .toList();
        boolean open = list.isEmpty() || !list.get(list.size() - 1).endsList();
        List<Alternative> recovery = new ArrayList<>(list);
        if (assured.get(step) && open) {
            recovery.add(Alternatives.manual());
        }
        return step(step, name, new Work.Child("test.Child", new Expression(step)), compensation, recovery);
    }

    private StepDefinition step(
            int step, String name, Work work, Compensation compensation, List<Alternative> recovery) {
        return new StepDefinition(
                name,
                marks.get(step),
                predecessors.get(step),
                when(),
                work,
                work instanceof Work.Child ? fanOut(marks.get(step)) : Optional.empty(),
                Alternatives.policy(0),
                Optional.empty(),
                compensation,
                recovery,
                List.of());
    }

    private Optional<FanOut> fanOut(Mark mark) {
        if (mark != Mark.NONE || chance(80)) {
            return Optional.empty();
        }
        OptionalInt atMost = chance(70) ? OptionalInt.of(1 + random.nextInt(2)) : OptionalInt.empty();
        return Optional.of(new FanOut(new Expression(0), atMost, BigDecimal.valueOf(50L * random.nextInt(3))));
    }

    private Optional<Expression> when() {
        return chance(15) ? Optional.of(new Expression(0)) : Optional.empty();
    }

    private OperationKind kind(Mark mark) {
        int kind = random.nextInt(10);
        if (kind < 7) {
            return OperationKind.COMMAND;
        }
        return mark == Mark.NONE && kind < 9 ? OperationKind.QUERY : OperationKind.TRANSACTIONAL;
    }

    private Compensation compensation(Mark mark, OperationKind kind) {
        if (mark == Mark.IRREVERSIBLE || kind == OperationKind.QUERY) {
            return Alternatives.none();
        }
        if (mark == Mark.PIVOT) {
            return pivotsCanBeUndone ? Alternatives.undo("unpivot") : Alternatives.none();
        }
        return compensation();
    }

    private Compensation compensation() {
        int way = random.nextInt(10);
        if (way < 7) {
            return Alternatives.undo("undo");
        }
        return way < 8 ? Alternatives.byHand() : Alternatives.none();
    }

    private List<Alternative> recovery(int step) {
        List<Alternative> list = new ArrayList<>();
        while (list.size() < 3 && chance(40)) {
            list.add(chance(50) ? Alternatives.retry(1 + random.nextInt(2)) : call(step));
        }
        if (assured.get(step) || chance(30)) {
            list.add(end());
        }
        return List.copyOf(list);
    }

    private Alternative call(int step) {
        OperationKind kind = kind(marks.get(step));
        return Alternatives.call("other", kind, compensation(marks.get(step), kind));
    }

    private Alternative end() {
        List<Supplier<Alternative>> ends = new ArrayList<>(List.of(
                Alternatives::retryForever,
                Alternatives::skip,
                Alternatives::byDefault,
                Alternatives::manual,
                () -> new Alternative.Manual("Do it by hand")));
        if (!marks.contains(Mark.IRREVERSIBLE)) {
            ends.add(Alternatives::compensate);
            if (pivotsCanBeUndone) {
                ends.add(Alternatives::rollback);
            }
        }
        return ends.get(random.nextInt(ends.size())).get();
    }

    private OnFailure onFailure() {
        return switch (random.nextInt(3)) {
            case 0 -> new OnFailure.FailFast();
            case 1 -> new OnFailure.Grace(Duration.ofSeconds(5));
            default -> new OnFailure.WaitAll();
        };
    }

    private Optional<Duration> timeout() {
        return chance(30) ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
