package io.sagaz.compiler.diagnostics;

import java.util.List;

/** One line each: {@code FILE:LINE:COLUMN: error[SAGA0501]: message}. */
public final class PlainForm {
    private PlainForm() {}

    /** Each line ends with {@code \n}. */
    public static String print(List<Diagnostic> diagnostics) {
        Shown shown = Shown.of(diagnostics);
        StringBuilder out = new StringBuilder();
        shown.diagnostics().forEach(each -> out.append(line(each)).append('\n'));
        shown.leftOut()
                .forEach((file, count) ->
                        out.append(file).append(": and ").append(count).append(" more\n"));
        return out.toString();
    }

    public static String line(Diagnostic diagnostic) {
        Position start = diagnostic.span().start();
        return diagnostic.span().file() + ":" + start.line() + ":" + start.column() + ": "
                + diagnostic.severity().word() + "[" + diagnostic.code().text() + "]: " + diagnostic.message();
    }
}
