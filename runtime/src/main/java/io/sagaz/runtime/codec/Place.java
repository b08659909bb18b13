package io.sagaz.runtime.codec;

import io.sagaz.runtime.PayloadException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a value stands within a payload, written as {@code items[2].quantity}. */
final class Place {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final @Nullable Place parent;
    private final String step;

    private Place(@Nullable Place parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    static Place root() {
        return new Place(null, "");
    }

    Place field(String name) {
        String dot = parent == null ? "" : ".";
        return new Place(this, IDENTIFIER.matcher(name).matches() ? dot + name : "[\"" + name + "\"]");
    }

    Place element(int index) {
        return new Place(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (Place place = this; place != null; place = place.parent) {
            path.insert(0, place.step);
        }
        return path.isEmpty() ? "the payload" : "`" + path + "`";
    }

    /**
     * Remembers where an exception came from. Codecs throw without knowing the place, and the innermost value that an
     * exception passes is the one it is about.
     */
    static final class Trace {
        private @Nullable PayloadException noted;
        private Place at = root();

        void note(PayloadException exception, Place place) {
            if (noted != exception) {
                noted = exception;
                at = place;
            }
        }

        PayloadException placed(PayloadException exception) {
            note(exception, root());
            return new PayloadException(at + ": " + exception.getMessage(), exception);
        }
    }
}
