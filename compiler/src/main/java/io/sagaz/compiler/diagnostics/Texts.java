package io.sagaz.compiler.diagnostics;

import java.util.Map;
import java.util.Optional;

/** Finds the texts that excerpts are taken from. */
@FunctionalInterface
public interface Texts {
    /** @param file as spans name it
     * @return empty if the text isn't known; no excerpt is shown then */
    Optional<SourceText> find(String file);

    static Texts of(Map<String, String> textsByFile) {
        Map<String, String> texts = Map.copyOf(textsByFile);
        return file -> Optional.ofNullable(texts.get(file)).map(SourceText::of);
    }
}
