package io.sagaz.compiler.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/**
 * Finds in a text that isn't right what people write because Java, Kotlin, YAML or another engine has it so. Each is said
 * in one message of its own and turned into what was meant; the parser would see several mistakes, none of which is the one
 * that was made.
 *
 * <p>Done before {@link ReservedNames}, which would take some of it for names.
 */
final class Habits {
    /** Rewriting one and the same place more often would be going in circles. */
    private static final int MENDED_THERE_MAX = 4;

    private static final List<Habit> ALL = Stream.of(
                    DeclarationHabits.ALL,
                    OperatorHabits.ALL,
                    ServiceHabits.ALL,
                    BlockHabits.ALL,
                    PauseHabits.ALL,
                    StepHabits.ALL,
                    ChildHabits.ALL,
                    FanOutHabits.ALL,
                    ClauseHabits.ALL,
                    ExpressionHabits.ALL)
            .flatMap(List::stream)
            .toList();

    private Habits() {}

    /** @param tokens that the parser sees, with the end of the file; changed in place */
    static void mend(List<Token> tokens, Places places, Reports reports) {
        HabitText text = new HabitText(tokens, places, reports);
        Surroundings around = new Surroundings();
        int at = 0;
        int mendedThere = 0;
        while (at < text.size() - 1) {
            if (!reports.isFull() && mendedThere < MENDED_THERE_MAX && mend(text, at, around)) {
                mendedThere++;
            } else {
                around.pass(text, at);
                at++;
                mendedThere = 0;
            }
        }
    }

    private static boolean mend(HabitText text, int at, Surroundings around) {
        for (Habit habit : ALL) {
            if (habit.mend(text, at, around)) {
                return true;
            }
        }
        return false;
    }
}
