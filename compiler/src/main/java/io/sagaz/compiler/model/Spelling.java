package io.sagaz.compiler.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant. */
final class Spelling {
    private static final int EDITS_MAX = 3;

    private Spelling() {}

    /** The nearest of the known names, if one is near enough to be meant; the first in alphabetical order of several. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        int limit = Math.min(EDITS_MAX, Math.max(1, typed.length() / 3));
        String best = "";
        int bestDistance = limit + 1;
        for (String candidate : known.stream().sorted().distinct().toList()) {
            if (candidate.equals(typed) || Math.abs(candidate.length() - typed.length()) > limit) {
                continue;
            }
            int distance = distance(typed.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance < Math.max(candidate.length(), 2)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Optimal string alignment: edits and swaps of neighbours. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : cheapest(cost, left, right, row, column);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int row, int column) {
        boolean equal = left.charAt(row - 1) == right.charAt(column - 1);
        int least = Math.min(
                Math.min(cost[row - 1][column], cost[row][column - 1]) + 1,
                cost[row - 1][column - 1] + (equal ? 0 : 1));
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, cost[row - 2][column - 2] + 1) : least;
    }
}
