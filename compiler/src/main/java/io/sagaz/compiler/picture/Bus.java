package io.sagaz.compiler.picture;

import java.util.List;

/**
 * Links that share one line across the gap between two layers: each of its sources is linked with each of its targets,
 * so that sharing it says nothing wrong.
 *
 * @param from where its sources leave their layer, across it
 * @param to where it enters its targets
 */
record Bus(boolean data, List<Integer> sources, List<Integer> targets, List<Double> from, List<Double> to) {
    private static final double MARGIN = 10;
    private static final int OVERLAY = 10;

    Bus {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    double low() {
        return Math.min(least(from), least(to));
    }

    double high() {
        return Math.max(most(from), most(to));
    }

    /** Whether it is one line without a corner, so that it needs no track. */
    boolean isStraight() {
        return low() == high();
    }

    boolean overlaps(Bus other) {
        return low() - MARGIN < other.high() && other.low() - MARGIN < high();
    }

    /** How bad it is if this one's line is nearer to the sources than the other's: crossings, and lines on each other. */
    int costBefore(Bus other) {
        int cost = 0;
        for (double source : other.from) {
            cost += within(source) ? 1 : 0;
            for (double target : to) {
                cost += Math.abs(source - target) < MARGIN / 2 ? OVERLAY : 0;
            }
        }
        for (double target : to) {
            cost += other.within(target) ? 1 : 0;
        }
        return cost;
    }

    private boolean within(double place) {
        return low() < place && place < high();
    }

    private static double least(List<Double> places) {
        return places.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(List<Double> places) {
        return places.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
