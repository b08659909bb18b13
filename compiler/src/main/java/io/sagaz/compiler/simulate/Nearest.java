package io.sagaz.compiler.simulate;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;

/** Guesses what somebody meant who wrote a name that doesn't exist. */
final class Nearest {
    private Nearest() {}

    /** @return the first of those that need the fewest changed letters, if they are few */
    static Optional<String> to(String written, List<String> known) {
        int changesMax = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> changes(written, name) <= changesMax)
                .min(comparingInt(name -> changes(written, name)));
    }

    /** How many letters have to be replaced, added, left out or swapped with their neighbour. */
    private static int changes(String from, String to) {
        int[][] changes = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    changes[i][j] = i + j;
                    continue;
                }
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                changes[i][j] =
                        Math.min(changes[i - 1][j - 1] + same, Math.min(changes[i - 1][j], changes[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    changes[i][j] = Math.min(changes[i][j], changes[i - 2][j - 2] + 1);
                }
            }
        }
        return changes[from.length()][to.length()];
    }
}
