package io.sagaz.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import io.sagaz.compiler.diagnostics.Code;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {
    private static final String CASES = "*/src/test/resources/cases/**";

    @Test
    void everyCaseSaysWhatIsExpectedAndEveryExpectationHasItsCase() {
        Map<String, List<Path>> cases = Repository.files(CASES).collect(groupingBy(GoldenCasesTest::withoutExtension));
        assumeThat(cases).as("there are no golden cases").isNotEmpty();

        assertThat(cases)
                .allSatisfy((name, files) -> assertThat(files)
                        .as(name)
                        .hasSizeGreaterThan(1)
                        .anyMatch(file -> file.toString().endsWith(".saga")));
    }

    @Test
    void goldenJavaSeesTheKernelAndTheRuntimeOnly() {
        List<Path> golden = Repository.files(CASES + ".java").toList();
        assumeThat(golden).as("there is no golden Java").isNotEmpty();
        Pattern forbidden = Pattern.compile("\\bio\\.sagaz\\.(?!kernel\\.[A-Z]|runtime\\.[A-Z])");

        assertThat(golden)
                .allSatisfy(file -> assertThat(Repository.text(file))
                        .as(Repository.name(file))
                        .doesNotContainPattern(forbidden));
    }

    @Test
    void everyCodeThatTheCompilerReportsHasAWrongAndARightCase() {
        Set<Code> reported = codesThatTheCompilerReports();
        assumeThat(reported).as("the compiler reports no code").isNotEmpty();

        assertThat(reported).allSatisfy(code -> {
            List<Path> cases = Repository.files(
                            "compiler/src/test/resources/cases/diagnostics/" + code.text() + "-*.diagnostics")
                    .toList();
            assertThat(cases).as(code + ", wrong").anyMatch(file -> isAbout(file, code));
            assertThat(cases).as(code + ", right").anyMatch(file -> !isAbout(file, code));
        });
    }

    @Test
    void everyCodeThatTheCompilerReportsHasAPage() {
        Set<Code> reported = codesThatTheCompilerReports();
        assumeThat(reported).as("the compiler reports no code").isNotEmpty();

        assertThat(reported)
                .allMatch(code -> Repository.files("docs/diagnostics/" + code.text() + ".md")
                        .findAny()
                        .isPresent());
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

    private static String withoutExtension(Path file) {
        String name = Repository.name(file);
        int dot = name.lastIndexOf('.');
        return dot < name.lastIndexOf('/') || dot < 0 ? name : name.substring(0, dot);
    }
}
