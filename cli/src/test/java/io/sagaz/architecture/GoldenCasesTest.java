package io.sagaz.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import io.sagaz.compiler.diagnostics.Code;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {
    private static final String CASES = "*/src/test/resources/cases/**";
    private static final Pattern CASE = Pattern.compile("^.*?/cases/[^/]+/[^/.]+");

    @Test
    void everyCaseSaysWhatIsExpectedAndEveryExpectationHasItsCase() {
        Map<String, List<Path>> cases = Repository.files(CASES).collect(groupingBy(GoldenCasesTest::caseOf));
        assertThat(cases).as("golden cases").isNotEmpty();

        assertThat(cases.entrySet())
                .filteredOn(entry -> !isComplete(entry.getValue()))
                .as("a .saga without, or an expectation without its .saga")
                .isEmpty();
    }

    @Test
    void goldenJavaSeesTheKernelAndTheRuntimeOnly() {
        List<Path> golden = Repository.files(CASES + ".java").toList();
        assertThat(golden).as("golden Java").isNotEmpty();
        Pattern forbidden = Pattern.compile("\\bio\\.sagaz\\.(?!kernel\\.[A-Z]|runtime\\.[A-Z])");

        assertThat(golden)
                .filteredOn(file -> forbidden.matcher(Repository.text(file)).find())
                .as("golden Java that sees more than io.sagaz.kernel and io.sagaz.runtime")
                .isEmpty();
    }

    /** Those from 0900 on need an exploration. */
    @Test
    void everyCodeOfTheLanguageIsReported() {
        assertThat(Code.values())
                .filteredOn(code -> code.text().compareTo("SAGA0900") < 0)
                .as("codes that nothing reports")
                .allMatch(codesThatTheCompilerReports()::contains);
    }

    @Test
    void everyCodeThatTheCompilerReportsHasAWrongAndARightCase() {
        Set<Code> reported = codesThatTheCompilerReports();
        assertThat(reported).as("codes that the compiler reports").isNotEmpty();

        assertThat(reported)
                .filteredOn(code -> casesOf(code).noneMatch(file -> isAbout(file, code)))
                .as("codes without a wrong case")
                .isEmpty();
        assertThat(reported)
                .filteredOn(code -> casesOf(code).allMatch(file -> isAbout(file, code)))
                .as("codes without a right case")
                .isEmpty();
    }

    @Test
    void everyCodeThatTheCompilerReportsHasAPage() {
        Set<Code> reported = codesThatTheCompilerReports();
        assertThat(reported).as("codes that the compiler reports").isNotEmpty();

        assertThat(reported)
                .filteredOn(code -> Repository.files("docs/diagnostics/" + code.text() + ".md")
                        .findAny()
                        .isEmpty())
                .as("codes without a page in docs/diagnostics")
                .isEmpty();
    }

    private static boolean isComplete(List<Path> files) {
        return files.stream().anyMatch(GoldenCasesTest::isSaga)
                && !files.stream().allMatch(GoldenCasesTest::isSaga);
    }

    private static boolean isSaga(Path file) {
        return file.toString().endsWith(".saga");
    }

    private static Stream<Path> casesOf(Code code) {
        String file = "/" + code.text() + "-*.diagnostics";
        return Stream.of("diagnostics", "evolution")
                .flatMap(topic -> Repository.files("compiler/src/test/resources/cases/" + topic + file));
    }

    /** Those whose constant is read by some class other than the enum. */
    private static Set<Code> codesThatTheCompilerReports() {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        for (JavaFieldAccess access : ProjectClasses.ALL.get(Code.class).getFieldAccessesToSelf()) {
            if (!access.getOriginOwner().isEquivalentTo(Code.class)
                    && access.getTarget().getRawType().isEquivalentTo(Code.class)) {
                codes.add(Code.valueOf(access.getTarget().getName()));
            }
        }
        return codes;
    }

    private static boolean isAbout(Path diagnostics, Code code) {
        return Repository.text(diagnostics).contains("[" + code.text() + "]");
    }

    /** What a case's files have in common: {@code cases/<topic>/<name>}, be they beside each other or in a folder. */
    private static String caseOf(Path file) {
        Matcher matcher = CASE.matcher(Repository.name(file));
        return matcher.find() ? matcher.group() : Repository.name(file);
    }
}
