package io.sagaz.compiler.syntax;

/** Something that people write because another language has it so. */
@FunctionalInterface
interface Habit {
    /**
     * Looks for it at a token; says what we have instead, and rewrites the tokens to that. What it matches is never right.
     *
     * @return whether the tokens from there on were changed
     */
    boolean mend(HabitText text, int at, Surroundings around);
}
