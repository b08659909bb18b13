package io.sagaz.compiler.simulate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong in one run. Everything else succeeds, and whatever doesn't depend on a step that goes wrong has
 * ended before it does.
 *
 * @param fail in the order in which it happens if nothing else decides it
 * @param trigger what makes the saga undo a step whose compensation is to fail
 */
public record Scenario(List<Injection> fail, Optional<Injection> trigger) {
    /** Nothing goes wrong. */
    public static final Scenario SMOOTH = new Scenario(List.of(), Optional.empty());

    public Scenario {
        fail = List.copyOf(fail);
    }

    public static Scenario of(Injection... fail) {
        return new Scenario(List.of(fail), Optional.empty());
    }

    /** With what makes the saga undo. */
    public Scenario triggeredBy(Injection injection) {
        return new Scenario(fail, Optional.of(injection));
    }

    /** All that goes wrong, what triggers the undoing included. */
    public List<Injection> injections() {
        List<Injection> all = new ArrayList<>(fail);
        trigger.ifPresent(all::add);
        return List.copyOf(all);
    }

    /** As the command line takes it after {@code --fail}; the trigger is not in it. */
    public String text() {
        return fail.stream().map(Injection::text).collect(joining(","));
    }
}
