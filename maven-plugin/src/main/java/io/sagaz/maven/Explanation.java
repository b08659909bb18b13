package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Explanations;
import io.sagaz.compiler.diagnostics.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to read about the code that somebody named. */
final class Explanation {
    private final String wanted;

    Explanation(String wanted) {
        this.wanted = wanted.strip();
    }

    /** The code's page; empty if there is no such code, or this version never reports it. */
    Optional<String> page() {
        return Code.parse(wanted).flatMap(Explanations::page);
    }

    /** Why there is no page, in one sentence. */
    String refusal() {
        if (wanted.isEmpty()) {
            return "say which code, such as -Dsagaz.code=SAGA0501";
        }
        if (Code.parse(wanted).isPresent()) {
            return "this version of Sagaz never reports `" + wanted + "`";
        }
        List<String> known = explained().map(Code::text).toList();
        return "there is no code `" + wanted + "`"
                + Suggestions.nearest(wanted, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    /** All codes that have a page, each with the rule that it stands for. */
    static String list() {
        return explained()
                .map(code -> code.text() + "  "
                        + code.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Stream<Code> explained() {
        return Arrays.stream(Code.values())
                .filter(code -> Explanations.page(code).isPresent());
    }
}
