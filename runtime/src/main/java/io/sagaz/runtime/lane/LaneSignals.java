package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SignalType;
import io.sagaz.runtime.journal.Fold;
import java.util.UUID;

/** Takes signals from outside. */
final class LaneSignals {
    private static final int KEY_CHARS_MAX = 255;

    private final LaneSagaz sagaz;

    LaneSignals(LaneSagaz sagaz) {
        this.sagaz = sagaz;
    }

    <S> void signal(UUID saga, String key, SignalType<S> type, S signal) {
        if (key.isBlank() || key.length() > KEY_CHARS_MAX) {
            throw new IllegalArgumentException("the key of signal `" + type.name() + "` has " + key.length()
                    + " characters, but needs 1 to " + KEY_CHARS_MAX + " that aren't blank");
        }
        Payload payload = payload(sagaz.bound(saga), type, signal);
        // Two signals may come with one key, such as that of the message in which both stand.
        String own = type.name() + " " + key;
        try {
            sagaz.request("signal", saga, at -> new Event.Signalled(at, own, type.name(), payload));
        } catch (RefusedException e) {
            if (!signalledBefore(saga, own)) {
                throw new RefusedException("signal `" + type.name() + "` isn't taken: " + e.getMessage());
            }
        }
    }

    /** In the form that the saga reads: it may run in another version than that of the caller. */
    private <S> Payload payload(BoundSaga<?, ?> bound, SignalType<S> type, S signal) {
        if (!bound.name().equals(type.saga())) {
            throw new RefusedException(
                    "signal `" + type.name() + "` is for " + type.saga() + ", and the saga is a " + bound.name());
        }
        Codec<?> codec = bound.signal(type.name())
                .map(SignalType::codec)
                .orElseThrow(() -> new RefusedException("version "
                        + bound.definition().version() + " of " + bound.name()
                        + ", in which the saga runs, has no signal `"
                        + type.name() + "`"));
        String what = "signal `" + type.name() + "`";
        Payload payload = sagaz.payloads().write(what, type.codec(), signal);
        try {
            sagaz.payloads().read(what, codec, payload);
        } catch (PayloadException e) {
            throw new RefusedException("version " + bound.definition().version() + " of " + bound.name()
                    + ", in which the saga runs, can't read it: " + e.getMessage());
        }
        return payload;
    }

    private boolean signalledBefore(UUID saga, String key) {
        return sagaz.store().journal(saga).stream()
                .map(Fold::read)
                .anyMatch(event -> event instanceof Event.Signalled signalled
                        && signalled.key().equals(key));
    }
}
