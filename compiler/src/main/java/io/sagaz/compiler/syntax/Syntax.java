package io.sagaz.compiler.syntax;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The door from text to tree. Stateless; safe for any thread. */
public final class Syntax {
    /** A larger file isn't read. */
    public static final int FILE_BYTES_MAX = 1 << 20;

    private Syntax() {}

    /**
     * Never fails: what can't be read is said in {@link FileUnit#diagnostics()}, and the rest of the tree is there.
     *
     * @param file as the user names it, with {@code /} between its parts
     */
    public static FileUnit parse(String file, String text) {
        return parse(file, text, Cancellation.NEVER);
    }

    /**
     * The same, as long as it is needed.
     *
     * @throws java.util.concurrent.CancellationException if it no longer is
     */
    public static FileUnit parse(String file, String text, Cancellation cancellation) {
        if (isTooLarge(text)) {
            return tooLarge(file, text);
        }
        Reports reports = new Reports();
        Lexed lexed = Lexed.of(file, text);
        cancellation.check();
        ByteOrderMark.check(lexed, reports);
        LexicalErrors.mend(lexed, reports);
        return unit(file, lexed, Parsing.parse(lexed, reports, cancellation), reports);
    }

    /**
     * The same from a file's bytes. What isn't UTF-8 is read as ISO 8859-1, or as UTF-16 if it starts with that byte order
     * mark, with a warning.
     */
    public static FileUnit parse(String file, byte[] bytes) {
        if (bytes.length > FILE_BYTES_MAX) {
            return tooLarge(file, "");
        }
        Decoded decoded = Decoded.of(file, bytes);
        FileUnit unit = parse(file, decoded.text());
        return decoded.warning().map(warning -> with(unit, warning)).orElse(unit);
    }

    /**
     * What the text is made of, comments too and blanks not, in order. Never fails.
     *
     * @throws IllegalArgumentException if the text is over {@link #FILE_BYTES_MAX}, which isn't read
     */
    public static List<SourceToken> tokens(String text) {
        if (isTooLarge(text)) {
            throw new IllegalArgumentException("a text over 1 MiB isn't read");
        }
        return SourceTokens.of(Lexed.of("", text));
    }

    private static FileUnit with(FileUnit unit, Diagnostic warning) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        diagnostics.add(warning);
        diagnostics.addAll(unit.diagnostics());
        return new FileUnit(
                unit.file(),
                unit.text(),
                unit.namespace(),
                unit.imports(),
                unit.declarations(),
                unit.comments(),
                diagnostics);
    }

    private static boolean isTooLarge(String text) {
        return text.length() > FILE_BYTES_MAX
                || (text.length() > FILE_BYTES_MAX / 3
                        && text.getBytes(StandardCharsets.UTF_8).length > FILE_BYTES_MAX);
    }

    private static FileUnit tooLarge(String file, String text) {
        Diagnostic diagnostic = Diagnostic.at(
                        new Span(file, Position.START, Position.START), Code.TOO_LARGE, "this file is over 1 MiB")
                .help("split it; a namespace may span files")
                .build();
        return new FileUnit(file, text, Optional.empty(), List.of(), List.of(), List.of(), List.of(diagnostic));
    }

    private static FileUnit unit(String file, Lexed lexed, SagaParser.FileContext tree, Reports reports) {
        Nodes nodes = new Nodes(lexed.places(), reports);
        DocComments docs = new DocComments(lexed);
        ClauseRules rules = new ClauseRules(lexed.source(), reports);
        Declarations builder = new Declarations(nodes, new Headers(nodes, docs), rules);
        List<Declaration> declarations = new ArrayList<>();
        tree.declaration().forEach(each -> builder.declaration(each).ifPresent(declarations::add));
        if (!reports.hasErrors()) {
            docs.untaken().forEach(reports::add);
        }
        return new FileUnit(
                file,
                lexed.source().text(),
                Optional.ofNullable(tree.namespace()).map(each -> nodes.path(each.path(), each)),
                tree.importing().stream().map(builder::imported).toList(),
                declarations,
                lexed.comments(),
                reports.inOrder());
    }
}
