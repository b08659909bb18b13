package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Explanations;
import io.sagaz.compiler.diagnostics.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to read about the code that somebody named. */
final class Explanation {
    private final String wanted;

    Explanation(String wanted) {
        this.wanted = wanted.strip();
    }

    /** The code's page; empty if there is no such code. */
    Optional<String> page() {
        return Code.parse(wanted).map(code -> Explanations.page(code).orElseThrow(() -> noPage(code)));
    }

    /** Why there is no page, in one sentence. */
    String refusal() {
        if (wanted.isEmpty()) {
            return "say which code, such as -Dsagaz.code=SAGA0501";
        }
        List<String> codes = Arrays.stream(Code.values()).map(Code::text).toList();
        return "there is no code `" + wanted + "`"
                + Suggestions.nearest(wanted, codes)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    private static IllegalStateException noPage(Code code) {
        return new IllegalStateException("the page of " + code.text() + " is missing from the plugin");
    }

    /** All codes, each with the rule that it stands for. */
    static String list() {
        return Arrays.stream(Code.values())
                .map(code -> code.text() + "  " + code.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
