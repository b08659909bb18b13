package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's bytes as text.
 *
 * @param warning that they aren't UTF-8, at the first place where that shows
 */
record Decoded(String text, Optional<Diagnostic> warning) {
    static Decoded of(String file, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return foreign(file, new String(bytes, StandardCharsets.UTF_16), 0, "UTF-16");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(source, decoded, true);
        if (result.isError()) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return foreign(file, text, source.position(), "ISO 8859-1");
        }
        return new Decoded(decoded.flip().toString(), Optional.empty());
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Decoded foreign(String file, String text, int offset, String charset) {
        SourceText source = SourceText.of(text);
        Span place = new Span(file, source.position(offset), source.position(Math.min(offset + 1, text.length())));
        Diagnostic warning = Diagnostic.at(place, Code.NOT_UTF8, "this file is not UTF-8; it is read as " + charset)
                .help("save it as UTF-8")
                .build();
        return new Decoded(text, Optional.of(warning));
    }
}
