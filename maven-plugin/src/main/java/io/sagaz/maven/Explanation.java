package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is to read about the code that somebody named. */
final class Explanation {
    private final String wanted;

    Explanation(String wanted) {
        this.wanted = wanted.strip();
    }

    boolean exists() {
        return Code.parse(wanted).isPresent();
    }

    /** The code's page; the list of all codes, if there is no such code. */
    String text() {
        return Code.parse(wanted).map(Code::text).orElseGet(Explanation::list);
    }

    /** Why there is no page, in one sentence. */
    String refusal() {
        if (wanted.isEmpty()) {
            return "say which code, such as -Dsagaz.code=SAGA0501";
        }
        List<String> codes = Arrays.stream(Code.values()).map(Code::text).toList();
        return "there is no code `" + wanted + "`"
                + codes.stream().findFirst()
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    private static String list() {
        return Arrays.stream(Code.values())
                .map(code -> code.text() + "  " + code.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
