package io.sagaz.compiler.diagnostics;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that somebody most likely meant. */
public final class Suggestions {
    private static final int EDITS_MAX = 3;

    private Suggestions() {}

    /**
     * The nearest candidate, if it is near enough: a third of the letters may differ, up to three, and case counts little. Of two
     * equally near ones the first in alphabetical order, so that the answer doesn't depend on the collection's order.
     */
    public static Optional<String> nearest(String typed, Collection<String> candidates) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (candidate.equals(typed) || Math.abs(candidate.length() - typed.length()) > EDITS_MAX) {
                continue;
            }
            int distance = distance(typed, candidate);
            boolean better = distance < bestDistance
                    || (distance == bestDistance && best != null && candidate.compareTo(best) < 0);
            if (better) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best != null && bestDistance <= tolerance(typed, best) ? Optional.of(best) : Optional.empty();
    }

    private static int tolerance(String typed, String candidate) {
        int longer = Math.max(typed.length(), candidate.length());
        return longer <= 2 ? 0 : Math.min(EDITS_MAX, Math.max(1, longer / 3));
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours that lead from one to the other (Damerau's distance in
     * its restricted form), in lower case; one that differs in case only has distance 0.
     */
    static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cell(int[][] table, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        least = Math.min(least, table[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
