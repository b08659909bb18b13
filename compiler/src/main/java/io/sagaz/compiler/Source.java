package io.sagaz.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Syntax;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file, parsed when it is first needed. Safe for any thread; two that come first at once may both parse. */
final class Source {
    private final String file;
    private final String text;

    /** Of the bytes that it was read from, where these aren't just the text in UTF-8. */
    private final Optional<String> fingerprint;

    private volatile @Nullable FileUnit unit;

    private Source(String file, String text, Optional<String> fingerprint) {
        this.file = file;
        this.text = text;
        this.fingerprint = fingerprint;
    }

    static Source of(String file, String text) {
        return new Source(file, text, Optional.empty());
    }

    /** Parses them at once. */
    static Source of(String file, byte[] bytes) {
        FileUnit unit = Syntax.parse(file, bytes);
        Source source = new Source(
                file, unit.text(), isUtf8(unit.text(), bytes) ? Optional.empty() : Optional.of(Fingerprint.of(bytes)));
        source.unit = unit;
        return source;
    }

    /** Both ways: what is malformed is replaced when it is read or written. */
    private static boolean isUtf8(String text, byte[] bytes) {
        return text.equals(new String(bytes, UTF_8)) && Arrays.equals(text.getBytes(UTF_8), bytes);
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** Whether the same would come of this text. */
    boolean isOf(String other) {
        return fingerprint.isEmpty() && text.equals(other);
    }

    /** Whether the same would come of these bytes. */
    boolean isOf(byte[] bytes) {
        return fingerprint.map(Fingerprint.of(bytes)::equals).orElseGet(() -> isUtf8(text, bytes));
    }

    /** @throws java.util.concurrent.CancellationException if it isn't parsed yet and no longer needed */
    FileUnit unit(Cancellation cancellation) {
        FileUnit parsed = unit;
        if (parsed == null) {
            parsed = Syntax.parse(file, text, cancellation);
            unit = parsed;
        }
        return parsed;
    }
}
