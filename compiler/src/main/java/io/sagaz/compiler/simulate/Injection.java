package io.sagaz.compiler.simulate;

/**
 * One thing that goes wrong.
 *
 * @param step its name
 */
public record Injection(String step, Outcome outcome) {
    /** As users write it, such as {@code charge=rejected}. */
    public String text() {
        return step + "=" + outcome.text();
    }
}
