package io.sagaz.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SeamsTest {
    /** Values of time are the kernel's business, the time now is not: its clock is among what {@link Seam} forbids. */
    private static final Set<String> PACKAGES_OF_THE_KERNEL = Set.of(
            "io.sagaz.kernel",
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.time",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.jspecify.annotations");

    @ParameterizedTest
    @FieldSource("io.sagaz.architecture.Seam#ALL")
    void onlyTheImplementerOfASeamCrossesIt(Seam seam) {
        noClasses()
                .that(doNotImplement(seam))
                .should()
                .accessTargetWhere(seam.crossing())
                .because("it comes in by constructor; the one class that implements a seam is named in " + Seam.class)
                .check(ProjectClasses.ALL);
    }

    @ParameterizedTest
    @FieldSource("io.sagaz.architecture.Seam#ALL")
    void everyImplementerOfASeamExists(Seam seam) {
        assertThat(seam.implementers()).allMatch(ProjectClasses.ALL::contain);
    }

    @Test
    void theKernelComputesAndDoesNothingElse() {
        classes()
                .that()
                .resideInAPackage("io.sagaz.kernel")
                .should()
                .onlyDependOnClassesThat(resideInPackagesOfTheKernel())
                .check(ProjectClasses.ALL);
    }

    @Test
    void theKernelHasNoWayOut() {
        noClasses()
                .that()
                .resideInAPackage("io.sagaz.kernel")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(System|Thread.*|InheritableThread.*|Process.*|Runtime)"
                        + "|java\\.time\\.Clock|java\\.util\\.(Random|Timer|TimerTask|Scanner)")
                .check(ProjectClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> doNotImplement(Seam seam) {
        return DescribedPredicate.describe("do not implement the seam", type -> !seam.isImplementedBy(type.getName()));
    }

    private static DescribedPredicate<JavaClass> resideInPackagesOfTheKernel() {
        return DescribedPredicate.describe("reside in the packages of the kernel", type -> {
            JavaClass component = type.getBaseComponentType();
            return component.isPrimitive() || PACKAGES_OF_THE_KERNEL.contains(component.getPackageName());
        });
    }
}
