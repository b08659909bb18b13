package io.sagaz.compiler.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What may stand before a declaration, a member or a step.
 *
 * @param doc the text of its doc comment, without the marks, lines joined by line ends
 */
public record Header(Optional<String> doc, List<Annotation> annotations) {
    public static final Header NONE = new Header(Optional.empty(), List.of());

    public Header {
        annotations = List.copyOf(annotations);
    }
}
