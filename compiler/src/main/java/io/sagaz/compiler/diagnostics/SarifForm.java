package io.sagaz.compiler.diagnostics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * For code scanning: all diagnostics as one log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS
 * standard of 2020). Lines and columns count from 1, columns in code points; the page of each code that occurs comes along.
 */
public final class SarifForm {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final JsonFactory FACTORY = new JsonFactory();

    /** What RFC 3986 lets stand in a path as it is. */
    private static final String IN_PATHS = "-._~!$&'()*+,;=:@/";

    private final JsonGenerator json;

    private SarifForm(JsonGenerator json) {
        this.json = json;
    }

    /** Indented; ends with {@code \n}. */
    public static String print(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
            new SarifForm(json).log(diagnostics);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written to", impossible);
        }
        return out.toString().replace(System.lineSeparator(), "\n") + '\n';
    }

    private void log(List<Diagnostic> diagnostics) throws IOException {
        Map<Code, Integer> rules = new LinkedHashMap<>();
        diagnostics.stream().map(Diagnostic::code).distinct().sorted().forEach(code -> rules.put(code, rules.size()));
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Sagaz");
        json.writeArrayFieldStart("rules");
        for (Code code : rules.keySet()) {
            rule(code);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("results");
        for (Diagnostic diagnostic : diagnostics) {
            result(diagnostic, rules.getOrDefault(diagnostic.code(), -1));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rule(Code code) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", code.text());
        json.writeStringField("name", code.name());
        Optional<String> page = Explanations.page(code);
        if (page.isPresent()) {
            text("shortDescription", title(page.get()));
            json.writeObjectFieldStart("help");
            json.writeStringField("text", page.get());
            json.writeStringField("markdown", page.get());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(code.severity()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String title(String page) {
        return page.lines().findFirst().orElse("").replaceFirst("^# SAGA\\d+: ", "");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION, HINT -> "note";
        };
    }

    private void result(Diagnostic diagnostic, int rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", diagnostic.code().text());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", level(diagnostic.severity()));
        text("message", message(diagnostic));
        json.writeArrayFieldStart("locations");
        location(diagnostic.span(), diagnostic.label());
        json.writeEndArray();
        if (!diagnostic.related().isEmpty()) {
            json.writeArrayFieldStart("relatedLocations");
            for (Related related : diagnostic.related()) {
                location(related.span(), related.label());
            }
            json.writeEndArray();
        }
        if (!diagnostic.fixes().isEmpty()) {
            json.writeArrayFieldStart("fixes");
            for (Fix fix : diagnostic.fixes()) {
                fix(fix);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** With the reasons and the help below it, as on a terminal: viewers show nothing else. */
    private static String message(Diagnostic diagnostic) {
        StringBuilder message = new StringBuilder(diagnostic.message());
        diagnostic.notes().forEach(note -> message.append("\nwhy: ").append(note));
        diagnostic.help().ifPresent(help -> message.append("\nhelp: ").append(help));
        return message.toString();
    }

    private void location(Span span, String label) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(span.file());
        region("region", span);
        json.writeEndObject();
        if (!label.isEmpty()) {
            text("message", label);
        }
        json.writeEndObject();
    }

    private void fix(Fix fix) throws IOException {
        Map<String, List<Edit>> byFile = new LinkedHashMap<>();
        for (Edit edit : fix.edits()) {
            byFile.computeIfAbsent(edit.span().file(), file -> new ArrayList<>())
                    .add(edit);
        }
        json.writeStartObject();
        text("description", fix.title());
        json.writeArrayFieldStart("artifactChanges");
        for (Map.Entry<String, List<Edit>> changes : byFile.entrySet()) {
            json.writeStartObject();
            artifact(changes.getKey());
            json.writeArrayFieldStart("replacements");
            for (Edit edit : changes.getValue()) {
                json.writeStartObject();
                region("deletedRegion", edit.span());
                text("insertedContent", edit.newText());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void artifact(String file) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file));
        json.writeEndObject();
    }

    /** The end is just behind the last character in SARIF, too. */
    private void region(String name, Span span) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", span.start().line());
        json.writeNumberField("startColumn", span.start().column());
        json.writeNumberField("endLine", span.end().line());
        json.writeNumberField("endColumn", span.end().column());
        json.writeEndObject();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** A relative one for a relative name. */
    static String uri(String file) {
        String path = file.replace('\\', '/');
        if (path.startsWith("/")) {
            return "file://" + encoded(path);
        }
        if (path.matches("[A-Za-z]:/.*")) {
            return "file:///" + encoded(path);
        }
        // A colon in the first part would be read as the end of a scheme (RFC 3986, 4.2).
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return (first.contains(":") ? "./" : "") + encoded(path);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || IN_PATHS.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
