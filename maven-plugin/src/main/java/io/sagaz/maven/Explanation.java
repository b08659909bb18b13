package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Code;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** The page of a code. */
final class Explanation {
    private final String wanted;

    Explanation(String wanted) {
        this.wanted = wanted;
    }

    String page() throws MojoFailureException {
        Optional<Code> code = Code.parse(wanted);
        if (code.isEmpty()) {
            throw new MojoFailureException("no such code: "
                    + Arrays.stream(Code.values()).map(Code::text).collect(Collectors.joining(", ")));
        }
        return code.get().text();
    }
}
