package io.sagaz.compiler.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The room between two layers, in which their links run: each bus on a track of its own where two would meet. */
final class Gap {
    private static final double PADDING = 19;
    private static final double TRACK = 11;

    /** Between two lines into the same box. */
    private static final double PORT = 14;

    /** A box is entered or left so far from its middle if that makes a line straight. */
    private static final double OFF_CENTRE_MAX = 18;

    /** A corner that nobody would see as one. */
    private static final double KINK_MAX = 3;

    private final List<Bus> buses = new ArrayList<>();
    private final Map<Bus, Integer> tracks = new HashMap<>();

    /**
     * @param layer of the sources
     * @param centre of each vertex
     */
    Gap(Layers layers, List<Integer> layer, double[] centre) {
        List<Draft> drafts = drafts(layers, layer, centre);
        Map<Integer, List<Draft>> entering = new HashMap<>();
        for (Draft draft : drafts) {
            draft.targets.forEach(target ->
                    entering.computeIfAbsent(target, key -> new ArrayList<>()).add(draft));
        }
        entering.values().forEach(all -> all.sort(Comparator.comparingDouble(Draft::middle)));
        for (Draft draft : drafts) {
            List<Double> to = draft.targets.stream()
                    .map(target -> port(
                            draft, entering.getOrDefault(target, List.of()), layers.isBend(target), centre[target]))
                    .toList();
            buses.add(new Bus(draft.data, draft.sources, draft.targets, from(layers, draft, to, centre), to));
        }
        assignTracks();
    }

    /**
     * Sources with the same targets.
     *
     * @param middle of the sources
     */
    private record Draft(boolean data, List<Integer> sources, List<Integer> targets, double middle) {}

    private record Key(boolean data, List<Integer> targets) {}

    /**
     * Sources that all have the same targets share a bus, also if some of these read only some of those: who reads what
     * is then said by buses of their own.
     */
    private static List<Draft> drafts(Layers layers, List<Integer> layer, double[] centre) {
        Map<List<Integer>, Integer> alike = new HashMap<>();
        layer.forEach(source -> alike.merge(targets(layers, source, centre, link -> true), 1, Integer::sum));
        Map<Key, List<Integer>> sources = new LinkedHashMap<>();
        for (int source : layer) {
            List<Integer> all = targets(layers, source, centre, link -> true);
            List<Integer> reading = targets(layers, source, centre, Layers.Link::data);
            List<Integer> other = targets(layers, source, centre, link -> !link.data());
            if (!other.isEmpty()) {
                Key key = new Key(false, alike.getOrDefault(all, 0) > 1 ? all : other);
                sources.computeIfAbsent(key, it -> new ArrayList<>()).add(source);
            }
            if (!reading.isEmpty()) {
                sources.computeIfAbsent(new Key(true, reading), it -> new ArrayList<>())
                        .add(source);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        sources.forEach((key, members) -> drafts.add(new Draft(
                key.data,
                members,
                key.targets,
                members.stream().mapToDouble(source -> centre[source]).average().orElseThrow())));
        return drafts;
    }

    private static List<Integer> targets(Layers layers, int source, double[] centre, Predicate<Layers.Link> which) {
        return layers.out(source).stream()
                .filter(which)
                .map(Layers.Link::to)
                .sorted(Comparator.comparingDouble(target -> centre[target]))
                .toList();
    }

    /** @param entering all that enter the same target */
    private static double port(Draft draft, List<Draft> entering, boolean bend, double target) {
        if (bend) {
            return target;
        }
        if (entering.size() > 1) {
            return target + PORT * (entering.indexOf(draft) - (entering.size() - 1) / 2.0);
        }
        boolean near = Math.abs(draft.middle - target) <= OFF_CENTRE_MAX;
        return draft.sources.size() == 1 && near ? draft.middle : target;
    }

    private static List<Double> from(Layers layers, Draft draft, List<Double> to, double[] centre) {
        List<Double> from = new ArrayList<>();
        for (int source : draft.sources) {
            boolean alone = draft.sources.size() == 1
                    && to.size() == 1
                    && layers.out(source).size() == 1;
            double reach = layers.isBend(source) ? 0 : alone ? OFF_CENTRE_MAX : KINK_MAX;
            from.add(to.stream()
                    .filter(target -> Math.abs(target - centre[source]) <= reach)
                    .findFirst()
                    .orElse(centre[source]));
        }
        return from;
    }

    private void assignTracks() {
        List<Bus> ordered = new ArrayList<>();
        for (Bus bus : buses) {
            if (!bus.isStraight()) {
                ordered.add(bestPlace(ordered, bus), bus);
            }
        }
        for (int index = 0; index < ordered.size(); index++) {
            Bus bus = ordered.get(index);
            tracks.put(
                    bus,
                    ordered.subList(0, index).stream()
                            .filter(bus::overlaps)
                            .mapToInt(earlier -> tracks.getOrDefault(earlier, 0) + 1)
                            .max()
                            .orElse(0));
        }
    }

    private static int bestPlace(List<Bus> ordered, Bus bus) {
        int cost = ordered.stream().mapToInt(bus::costBefore).sum();
        int least = cost;
        int best = 0;
        for (int place = 1; place <= ordered.size(); place++) {
            Bus passed = ordered.get(place - 1);
            cost += passed.costBefore(bus) - bus.costBefore(passed);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        return best;
    }

    List<Bus> buses() {
        return buses;
    }

    /** From the start of the gap. */
    double trackOf(Bus bus) {
        return PADDING + TRACK * tracks.getOrDefault(bus, 0);
    }

    double size() {
        return 2 * PADDING
                + TRACK
                        * tracks.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0);
    }
}
