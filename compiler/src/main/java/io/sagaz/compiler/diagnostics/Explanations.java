package io.sagaz.compiler.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages that explain each code at length: what, why, wrong, right. They are {@code docs/diagnostics}, packed in. */
public final class Explanations {
    private Explanations() {}

    /** The page in Markdown; empty if there is none for the code. */
    public static Optional<String> page(Code code) {
        try (InputStream page = Explanations.class.getResourceAsStream(code.text() + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("the page of " + code.text() + " can't be read", failed);
        }
    }
}
