package io.sagaz.cli;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Explanations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a diagnostic: what it means, why, wrong and right. */
@Command(name = "explain", description = "Explain the code of a diagnostic.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int NEAREST_CODES = 3;

    @Parameters(paramLabel = "CODE", description = "As in a message, such as SAGA0501; 501 will do.")
    private String code = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Code known = Code.parse(code).orElseThrow(() -> new RefusedInputException(unknown()));
        String page =
                Explanations.page(known).orElseThrow(() -> new IllegalStateException(known.text() + " has no page"));
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return Main.OK;
    }

    /** Codes are numbers, so those that one wrong digit may stand for are suggested, the nearest of them. */
    private String unknown() {
        List<String> codes = Arrays.stream(Code.values())
                .filter(it -> Explanations.page(it).isPresent())
                .map(Code::text)
                .toList();
        String digits = code.strip().toUpperCase(Locale.ROOT).replaceFirst("^SAGA-?", "");
        String example = codes.get(0);
        if (!digits.matches("[0-9]{1,4}")) {
            return "`" + code + "` is not a code; codes are written as in `" + example + "`";
        }
        int number = Integer.parseInt(digits);
        List<String> nearest = codes.stream()
                .filter(it -> isSlip(it.substring("SAGA".length()), "%04d".formatted(number)))
                .sorted(Comparator.comparingInt(
                        it -> Math.abs(Integer.parseInt(it.substring("SAGA".length())) - number)))
                .limit(NEAREST_CODES)
                .sorted()
                .toList();
        String unknown = "there is no code `" + code + "`; ";
        return nearest.isEmpty()
                ? unknown + "a message names its code, as in `error[" + example + "]`"
                : unknown + "did you mean " + String.join(", ", nearest) + "?";
    }

    private static boolean isSlip(String digits, String typed) {
        return IntStream.range(0, digits.length())
                        .filter(at -> digits.charAt(at) != typed.charAt(at))
                        .count()
                == 1;
    }
}
