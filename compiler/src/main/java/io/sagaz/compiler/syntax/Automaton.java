package io.sagaz.compiler.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers what may come next, and how far a row of tokens would be accepted, by walking the grammar with the parser's
 * whole stack in mind. The parser itself looks at its rule only; repairs need to know more.
 */
final class Automaton {
    private final ATN atn;

    Automaton(ATN atn) {
        this.atn = atn;
    }

    /** A state with the places to return to. */
    record Place(ATNState state, @Nullable Frame frame) {}

    /** One rule on the stack; compared by identity, since each is entered once. */
    static final class Frame {
        private final ATNState follow;
        private final @Nullable Frame caller;

        private Frame(ATNState follow, @Nullable Frame caller) {
            this.follow = follow;
            this.caller = caller;
        }
    }

    List<Place> from(ATNState state, @Nullable RuleContext context) {
        List<Place> places = new ArrayList<>();
        close(new Place(state, frame(context)), places, new HashSet<>());
        return places;
    }

    private @Nullable Frame frame(@Nullable RuleContext context) {
        if (context == null || context.invokingState < 0) {
            return null;
        }
        RuleTransition call =
                (RuleTransition) atn.states.get(context.invokingState).transition(0);
        return new Frame(call.followState, frame(context.parent));
    }

    private void close(Place place, List<Place> places, Set<Place> seen) {
        if (!seen.add(place)) {
            return;
        }
        ATNState state = place.state();
        Frame frame = place.frame();
        if (state instanceof RuleStopState) {
            if (frame != null) {
                close(new Place(frame.follow, frame.caller), places, seen);
            }
            return;
        }
        boolean reads = false;
        for (Transition transition : state.getTransitions()) {
            if (transition instanceof RuleTransition call) {
                close(new Place(call.target, new Frame(call.followState, frame)), places, seen);
            } else if (transition.isEpsilon()) {
                close(new Place(transition.target, frame), places, seen);
            } else {
                reads = true;
            }
        }
        if (reads) {
            places.add(place);
        }
    }

    /** Where the parser can be after reading a token of this type; nowhere if it isn't accepted. */
    List<Place> after(List<Place> places, int type) {
        List<Place> next = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        for (Place place : places) {
            for (Transition transition : place.state().getTransitions()) {
                if (!transition.isEpsilon() && transition.matches(type, Token.MIN_USER_TOKEN_TYPE, atn.maxTokenType)) {
                    close(new Place(transition.target, place.frame()), next, seen);
                }
            }
        }
        return next;
    }

    boolean accepts(List<Place> places, int type) {
        for (Place place : places) {
            for (Transition transition : place.state().getTransitions()) {
                if (!transition.isEpsilon() && transition.matches(type, Token.MIN_USER_TOKEN_TYPE, atn.maxTokenType)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many of the types are accepted one after the other; all of them if the end of the file is reached. */
    int accepted(List<Place> places, List<Integer> types) {
        List<Place> at = places;
        for (int i = 0; i < types.size(); i++) {
            int type = types.get(i);
            if (!accepts(at, type)) {
                return i;
            }
            if (type == Token.EOF) {
                return types.size();
            }
            at = after(at, type);
        }
        return types.size();
    }

    /** Without the end of the file. */
    BitSet expected(List<Place> places) {
        BitSet expected = new BitSet();
        for (Place place : places) {
            for (Transition transition : place.state().getTransitions()) {
                IntervalSet label = transition.isEpsilon() ? null : transition.label();
                if (label != null) {
                    for (Interval interval : label.getIntervals()) {
                        if (interval.b > 0) {
                            expected.set(Math.max(1, interval.a), interval.b + 1);
                        }
                    }
                }
            }
        }
        return expected;
    }
}
