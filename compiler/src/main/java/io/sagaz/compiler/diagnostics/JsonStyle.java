package io.sagaz.compiler.diagnostics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;

/** The one style of the JSON that is printed: a line for each field, lists in the line, {@code \n} on every system. */
public final class JsonStyle {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonStyle() {}

    /** Writes one document, which the caller closes. */
    public static JsonGenerator generator(Writer out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return FACTORY.createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
    }
}
