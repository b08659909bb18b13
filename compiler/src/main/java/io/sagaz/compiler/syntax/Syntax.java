package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The door from text to tree. Stateless; safe for any thread. */
public final class Syntax {
    private Syntax() {}

    /**
     * Never fails: what can't be read is said in {@link FileUnit#diagnostics()}, and the rest of the tree is there.
     *
     * @param file as the user names it, with {@code /} between its parts
     */
    public static FileUnit parse(String file, String text) {
        Lexed lexed = Lexed.of(file, text);
        List<Diagnostic> diagnostics = new ArrayList<>();
        SagaParser.FileContext tree = tree(lexed, diagnostics);
        Nodes nodes = new Nodes(lexed.places());
        DocComments docs = new DocComments(lexed);
        Declarations builder = new Declarations(nodes, new Headers(nodes, docs));
        List<Declaration> declarations = new ArrayList<>();
        tree.declaration().forEach(each -> builder.declaration(each).ifPresent(declarations::add));
        diagnostics.addAll(docs.untaken());
        return new FileUnit(
                file,
                text,
                Optional.ofNullable(tree.namespace()).map(each -> nodes.path(each.path(), each)),
                tree.importing().stream().map(builder::imported).toList(),
                declarations,
                lexed.comments(),
                diagnostics);
    }

    private static SagaParser.FileContext tree(Lexed lexed, List<Diagnostic> diagnostics) {
        SagaParser parser = parser(lexed);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.file();
        } catch (ParseCancellationException wrong) {
            diagnostics.add(
                    Diagnostic.at(lexed.places().of(parser.getCurrentToken()), Code.UNEXPECTED, "unexpected text")
                            .build());
            SagaParser again = parser(lexed);
            again.setErrorHandler(new DefaultErrorStrategy());
            return again.file();
        }
    }

    private static SagaParser parser(Lexed lexed) {
        SagaParser parser = new SagaParser(new TokenBuffer(new ListTokenSource(lexed.visible()), lexed.visible()));
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser;
    }
}
