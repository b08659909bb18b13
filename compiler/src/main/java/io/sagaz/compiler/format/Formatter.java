package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.SourceToken;
import io.sagaz.compiler.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * The door to the one style. It has no settings.
 *
 * <p>What it gives back means the same: tokens and comments are compared, and a text that it would change otherwise is given
 * back as it came. A declaration, or a statement of a saga, that the parser finds a mistake in stays as typed; the rest is
 * formatted. Formatting twice is formatting once. Stateless; safe for any thread.
 *
 * <p>Chosen: the layout algorithm of P. Wadler, "A prettier printer", over tokens with their comments, so that none can be
 * lost. Rejected: rules on pairs of tokens, which can't tell what fits a line.
 */
public final class Formatter {
    private Formatter() {}

    /** @param file as the user names it, with {@code /} between its parts */
    public static Formatted format(String file, String text) {
        return format(Syntax.parse(file, text));
    }

    public static Formatted format(FileUnit unit) {
        if (isUnread(unit) || isOutOfOrder(unit)) {
            return new Formatted(unit.text(), List.of());
        }
        List<SourceToken> tokens = Syntax.tokens(unit.text());
        String text = printed(unit, tokens);
        boolean same =
                Meaning.of(unit, tokens).equals(Meaning.of(Syntax.parse(unit.file(), text), Syntax.tokens(text)));
        return same
                ? new Formatted(text, Edits.between(unit.file(), unit.text(), text))
                : new Formatted(unit.text(), List.of());
    }

    /** Not compared yet. */
    static String printed(FileUnit unit, List<SourceToken> tokens) {
        return Printer.print(FileStyle.of(unit, Pieces.of(unit.text(), tokens)));
    }

    /** Such as an import below a declaration. */
    private static boolean isOutOfOrder(FileUnit unit) {
        List<Integer> starts = new ArrayList<>();
        unit.namespace().ifPresent(each -> starts.add(each.span().start().offset()));
        unit.imports().forEach(each -> starts.add(each.span().start().offset()));
        unit.declarations().forEach(each -> starts.add(each.span().start().offset()));
        return !starts.equals(starts.stream().sorted().distinct().toList());
    }

    private static boolean isUnread(FileUnit unit) {
        return unit.diagnostics().stream().anyMatch(each -> each.code() == Code.TOO_LARGE);
    }
}
