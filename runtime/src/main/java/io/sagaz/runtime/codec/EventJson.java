package io.sagaz.runtime.codec;

import static java.util.function.Function.identity;

import io.sagaz.kernel.Event;
import io.sagaz.runtime.PayloadException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events as the journal keeps them: a kind, and a JSON record whose fields are those of the {@link Event}. Payloads
 * stand in it as the JSON they are. A field that isn't known is ignored, so that a newer version may add some. Safe for
 * any thread.
 */
public final class EventJson {
    /** The name of this form in {@code sagaz_journal}. */
    public static final String CODEC = "json";

    private static final Map<String, EventForm<?>> FORMS =
            Stream.of(EventForm.values()).collect(Collectors.toUnmodifiableMap(EventForm::kind, identity()));

    // Payloads were limited when they were written.
    private static final JsonPayloads UNLIMITED = new JsonPayloads(Integer.MAX_VALUE);

    private EventJson() {}

    /** The event's kind, such as {@code succeeded}. */
    public static String kind(Event event) {
        return form(event).kind();
    }

    /** The event without its kind. Its payloads have to be {@link JsonPayload}s. */
    public static String write(Event event) {
        return write(form(event), event);
    }

    /** @throws PayloadException if the kind isn't known (a newer version wrote it) or the body isn't of that kind */
    public static Event read(String kind, String body) {
        EventForm<?> form = FORMS.get(kind);
        if (form == null) {
            throw new PayloadException("the journal holds an event of kind `" + kind
                    + "`, which this version doesn't know; a newer version of Sagaz wrote it: run that one");
        }
        try {
            return UNLIMITED.read(form.codec(), body);
        } catch (PayloadException e) {
            throw new PayloadException(
                    "the journal's event of kind `" + kind + "` can't be read: " + e.getMessage(), e);
        }
    }

    private static EventForm<?> form(Event event) {
        return event.accept(EventForm.OF);
    }

    private static <E extends Event> String write(EventForm<E> form, Event event) {
        return UNLIMITED.write(form.codec(), form.type().cast(event));
    }
}
