package io.sagaz.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void seesEveryModule() {
        Set<String> seen = ProjectClasses.ALL.stream().map(Module::folderOf).collect(toSet());

        assertThat(seen)
                .as("modules on this class path; a new one becomes a test dependency of the command")
                .containsExactlyInAnyOrderElementsOf(Pom.parent().modules());
    }

    @Test
    void everyPackageIsInTheTableAndInItsOwnModule() {
        classes().should(lieInAPackageOfTheirModule()).check(ProjectClasses.ALL);
    }

    @Test
    void followsTheArrowsAndKeepsLibrariesInTheirPlace() {
        classes().should(useOnlyWhatTheirPackageMay()).check(ProjectClasses.ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.sagaz.(**)").should().beFreeOfCycles().check(ProjectClasses.ALL);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Info|Data)")
                .because("such a word would fit any class")
                .check(ProjectClasses.ALL);
    }

    private static ArchCondition<JavaClass> lieInAPackageOfTheirModule() {
        return new ArchCondition<>("lie in a package that the table of modules knows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Module module = Module.named(Module.folderOf(type));
                events.add(new SimpleConditionEvent(
                        type,
                        module.has(type.getPackageName()),
                        type.getName() + " is in a package that module " + module.folder() + " does not have"));
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyWhatTheirPackageMay() {
        return new ArchCondition<>("use only what the tables of modules and libraries allow") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    objection(type, dependency.getTargetClass().getBaseComponentType())
                            .ifPresent(objection -> events.add(SimpleConditionEvent.violated(
                                    dependency, dependency.getDescription() + ": " + objection)));
                }
            }
        };
    }

    private static Optional<String> objection(JavaClass user, JavaClass used) {
        if (used.isPrimitive()) {
            return Optional.empty();
        }
        return used.getPackageName().startsWith("io.sagaz")
                ? objectionToModule(user, used)
                : objectionToLibrary(user, used);
    }

    private static Optional<String> objectionToModule(JavaClass user, JavaClass used) {
        Module from = Module.owning(user.getPackageName());
        Module to = Module.owning(used.getPackageName());
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (!from.uses().contains(to.folder())) {
            return Optional.of(from.folder() + " may not use " + to.folder());
        }
        return to.opens(used.getPackageName())
                ? Optional.empty()
                : Optional.of(used.getPackageName() + " is not open to other modules");
    }

    private static Optional<String> objectionToLibrary(JavaClass user, JavaClass used) {
        Optional<Library> library = Library.owning(used.getName());
        if (library.isEmpty()) {
            return Optional.of(used.getPackageName() + " is in no library of the table");
        }
        return library.get().isFor(user.getPackageName())
                ? Optional.empty()
                : Optional.of(
                        library.get().prefix() + " stays in " + library.get().users());
    }
}
