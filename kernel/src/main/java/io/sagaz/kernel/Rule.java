package io.sagaz.kernel;

import java.util.function.BiConsumer;

/**
 * What happens to one kind of event in one situation.
 *
 * @param verdict what becomes of the event
 * @param text what it does, or why it is refused
 * @param effect on the state; nothing unless the verdict is APPLIED
 */
record Rule(Transition.Verdict verdict, String text, BiConsumer<Draft, Event> effect) {

    static <E extends Event> Rule apply(String text, Class<E> type, BiConsumer<Draft, E> effect) {
        return new Rule(Transition.Verdict.APPLIED, text, (draft, event) -> effect.accept(draft, type.cast(event)));
    }

    static Rule record(String text) {
        return new Rule(Transition.Verdict.RECORDED, text, (draft, event) -> {});
    }

    static Rule refuse(String text) {
        return new Rule(Transition.Verdict.REFUSED, text, (draft, event) -> {});
    }
}
