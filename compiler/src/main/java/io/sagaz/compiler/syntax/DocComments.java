package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaLexer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Which doc comment belongs to what: the lines right before it, without an empty line between them. */
final class DocComments {
    private final Places places;
    private final Map<Integer, List<CommonToken>> byOwner = new LinkedHashMap<>();
    private final List<List<CommonToken>> dangling = new ArrayList<>();

    DocComments(Lexed lexed) {
        this.places = lexed.places();
        List<CommonToken> group = new ArrayList<>();
        CommonToken previous = null;
        for (CommonToken token : lexed.all()) {
            if (token.getType() == SagaLexer.DOC_COMMENT) {
                boolean trails = previous != null && previous.getLine() == token.getLine();
                if (trails) {
                    dangling.add(List.of(token));
                    continue;
                }
                if (!continues(group, token)) {
                    group = closed(group);
                }
                group.add(token);
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (!group.isEmpty()) {
                    byOwner.put(token.getTokenIndex(), group);
                    group = new ArrayList<>();
                }
                previous = token;
            }
        }
        closed(group);
    }

    private static boolean continues(List<CommonToken> group, CommonToken token) {
        return !group.isEmpty() && group.get(group.size() - 1).getLine() + 1 == token.getLine();
    }

    private List<CommonToken> closed(List<CommonToken> group) {
        if (!group.isEmpty()) {
            dangling.add(group);
        }
        return new ArrayList<>();
    }

    /** The text of what stands before the token, which then belongs to something. */
    Optional<String> take(Token owner) {
        @Nullable List<CommonToken> group = byOwner.remove(owner.getTokenIndex());
        return Optional.ofNullable(group).map(DocComments::text);
    }

    private static String text(List<CommonToken> group) {
        return group.stream()
                .map(line -> line.getText().substring("///".length()))
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    /** About those that nobody took. */
    List<Diagnostic> untaken() {
        List<List<CommonToken>> groups = new ArrayList<>(dangling);
        groups.addAll(byOwner.values());
        return groups.stream().map(this::untaken).toList();
    }

    private Diagnostic untaken(List<CommonToken> group) {
        return Diagnostic.at(
                        places.from(group.get(0), group.get(group.size() - 1)),
                        Code.DANGLING_DOC,
                        "this doc comment belongs to nothing")
                .why("a doc comment stands in lines of its own right before a declaration, a member or a step,"
                        + " ahead of the annotations")
                .help("move it there, or make it a plain comment with `//`")
                .build();
    }
}
