package io.sagaz.compiler.diagnostics;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** For machines: all diagnostics in one JSON object, lines and columns from 1. */
public final class JsonForm {
    private JsonForm() {}

    /** In the style of {@link JsonStyle}; ends with {@code \n}. */
    public static String print(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonStyle.generator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : diagnostics) {
                write(json, diagnostic);
            }
            json.writeEndArray();
            json.writeNumberField("errors", count(diagnostics, Severity.ERROR));
            json.writeNumberField("warnings", count(diagnostics, Severity.WARNING));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written to", impossible);
        }
        return out.append('\n').toString();
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }

    private static void write(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", diagnostic.code().text());
        json.writeStringField("severity", diagnostic.severity().word());
        json.writeStringField("message", diagnostic.message());
        place(json, diagnostic.span());
        if (!diagnostic.label().isEmpty()) {
            json.writeStringField("label", diagnostic.label());
        }
        json.writeArrayFieldStart("related");
        for (Related related : diagnostic.related()) {
            json.writeStartObject();
            json.writeStringField("message", related.label());
            place(json, related.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : diagnostic.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeStringField("help", diagnostic.help().orElse(null));
        json.writeArrayFieldStart("fixes");
        for (Fix fix : diagnostic.fixes()) {
            write(json, fix);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Fix fix) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", fix.title());
        json.writeArrayFieldStart("edits");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            place(json, edit.span());
            json.writeStringField("newText", edit.newText());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Span span) throws IOException {
        json.writeStringField("file", span.file());
        json.writeObjectFieldStart("range");
        position(json, "start", span.start());
        position(json, "end", span.end());
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String name, Position position) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }
}
