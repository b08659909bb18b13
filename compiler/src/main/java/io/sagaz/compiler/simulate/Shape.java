package io.sagaz.compiler.simulate;

import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Work;
import io.sagaz.kernel.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a saga looks like before anything runs.
 *
 * @param layers how many there are
 * @param width size of the largest layer
 * @param criticalPath names of the steps of the longest chain: by the time that they take where any is known, else by
 *     their number
 * @param criticalPathTime the sum of the known times on it; empty if none is known
 * @param commitSteps names of the steps whose success commits the saga
 * @param steps in the order as written
 */
public record Shape(
        int layers,
        int width,
        List<String> criticalPath,
        Optional<Duration> criticalPathTime,
        List<String> commitSteps,
        List<Step> steps) {
    private static final Work.Visitor<String> KIND = new Work.Visitor<>() {
        @Override
        public String call(Work.Call work) {
            return "action";
        }

        @Override
        public String sleep(Work.Wait work) {
            return "wait";
        }

        @Override
        public String await(Work.Await work) {
            return "await";
        }

        @Override
        public String child(Work.Child work) {
            return "child";
        }
    };

    public Shape {
        criticalPath = List.copyOf(criticalPath);
        commitSteps = List.copyOf(commitSteps);
        steps = List.copyOf(steps);
    }

    /**
     * Where a step stands.
     *
     * @param kind {@code action}, {@code wait}, {@code await} or {@code child}
     * @param operation such as {@code Payments.charge}; of a step that calls none what it does, such as {@code wait}
     * @param layer from 1
     * @param after names of the steps that it waits for, as far as the text says so
     */
    public record Step(
            String name, String kind, String operation, Mark mark, Zone zone, int layer, List<String> after) {
        public Step {
            after = List.copyOf(after);
        }
    }

    /** @param latency how long a call usually takes; empty where that isn't known */
    static Shape of(SagaDefinition definition, Function<CallDefinition, Optional<Duration>> latency) {
        StepGraph graph = StepGraph.of(definition);
        List<Mark> marks = definition.steps().stream().map(StepDefinition::mark).toList();
        List<Zone> zones = graph.zones(marks);
        List<Integer> path = longestPath(definition, graph, latency);
        return new Shape(
                graph.depth(),
                graph.width(),
                names(definition, path),
                path.stream()
                        .flatMap(step -> usual(definition, step, latency).stream())
                        .reduce(Duration::plus),
                names(definition, graph.commitSteps(marks).stream().boxed().toList()),
                steps(definition, graph, zones));
    }

    private static List<Step> steps(SagaDefinition definition, StepGraph graph, List<Zone> zones) {
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < graph.size(); index++) {
            StepDefinition step = definition.steps().get(index);
            steps.add(new Step(
                    step.name(),
                    step.work().accept(KIND),
                    Words.of(step),
                    step.mark(),
                    zones.get(index),
                    graph.layer(index),
                    names(definition, step.predecessors())));
        }
        return steps;
    }

    /** By time, then by number of steps, then by what is written first. */
    private static List<Integer> longestPath(
            SagaDefinition definition, StepGraph graph, Function<CallDefinition, Optional<Duration>> latency) {
        Duration[] time = new Duration[graph.size()];
        int[] length = new int[graph.size()];
        int[] previous = new int[graph.size()];
        int last = graph.order().get(0);
        for (int step : graph.order()) {
            Duration own = usual(definition, step, latency).orElse(Duration.ZERO);
            time[step] = own;
            length[step] = 1;
            previous[step] = step;
            for (int before : graph.predecessors(step)) {
                int order = compare(time[before].plus(own), length[before] + 1, time[step], length[step]);
                if (order > 0) {
                    time[step] = time[before].plus(own);
                    length[step] = length[before] + 1;
                    previous[step] = before;
                }
            }
            if (compare(time[step], length[step], time[last], length[last]) > 0) {
                last = step;
            }
        }
        List<Integer> path = new ArrayList<>(List.of(last));
        while (previous[last] != last) {
            last = previous[last];
            path.add(last);
        }
        Collections.reverse(path);
        return path;
    }

    /** What is waited for takes a time that nobody knows. */
    private static Optional<Duration> usual(
            SagaDefinition definition, int step, Function<CallDefinition, Optional<Duration>> latency) {
        return definition.steps().get(step).operation().flatMap(latency);
    }

    private static int compare(Duration time, int length, Duration otherTime, int otherLength) {
        int order = time.compareTo(otherTime);
        return order != 0 ? order : Integer.compare(length, otherLength);
    }

    private static List<String> names(SagaDefinition definition, List<Integer> steps) {
        return steps.stream().map(step -> definition.steps().get(step).name()).toList();
    }
}
