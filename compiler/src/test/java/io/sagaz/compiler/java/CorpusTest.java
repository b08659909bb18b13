package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.java.CorpusFolder.Program;
import io.sagaz.compiler.java.ScriptedServices.Scripted;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.simulate.Scenario;
import io.sagaz.compiler.simulate.Simulator;
import io.sagaz.compiler.syntax.Declaration.SagaDecl;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.testing.TestSagaz;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole programs, as their authors in many domains would write them: nothing is said about them, and what is generated
 * from them compiles, runs to its end and can be simulated.
 */
final class CorpusTest {
    private static final int PROGRAMS_MIN = 60;
    private static final int STEPS_MAX = 100;
    /** Longer than any program waits. */
    private static final Duration LONG = Duration.ofDays(400);

    private static final List<CorpusFolder> FOLDERS = CorpusFolder.all();
    private static JavaCompilation java;

    /** One call for all: starting the compiler takes longer than compiling. */
    @BeforeAll
    static void compile() throws Exception {
        List<GeneratedFile> files = new ArrayList<>();
        FOLDERS.forEach(
                folder -> files.addAll(JavaGenerator.generate(folder.analysis().model())));
        assertThat(files.stream().map(GeneratedFile::path)).doesNotHaveDuplicates();
        java = JavaCompilation.of(files);
        FOLDERS.forEach(folder -> java.putDefinitions(folder.analysis().model()));
    }

    static List<Program> programs() {
        return FOLDERS.stream().flatMap(folder -> folder.programs().stream()).toList();
    }

    @Test
    void hasProgramsOfEverySize() {
        IntSummaryStatistics steps = programs().stream()
                .flatMap(program -> program.sagas().stream())
                .mapToInt(saga -> Steps.of(saga).size())
                .summaryStatistics();

        assertThat(programs()).hasSizeGreaterThanOrEqualTo(PROGRAMS_MIN);
        assertThat(steps.getMin()).isEqualTo(1);
        assertThat(steps.getMax()).isEqualTo(STEPS_MAX);
    }

    @Test
    void noSagaIsLikeAnother() {
        Stream<List<String>> calls =
                programs().stream().flatMap(program -> program.sagas().stream().map(saga -> works(program, saga)));

        assertThat(calls).doesNotHaveDuplicates();
    }

    private static List<String> works(Program program, SagaDecl saga) {
        return Steps.of(saga).stream()
                .map(step -> step.work().span())
                .map(span -> program.unit()
                        .text()
                        .substring(span.start().offset(), span.end().offset()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void hasNothingToSayAboutAGoodProgram(Program program) {
        assertThat(program.unit().diagnostics()).isEmpty();
        assertThat(program.folder().analysis().diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void runsToItsEnd(Program program) throws Exception {
        assertThat(program.compiled()).hasSameSizeAs(program.sagas());

        JavaNames names = new JavaNames(program.folder().analysis().model());
        for (SagaModel saga : program.compiled()) {
            String className = names.saga(saga).reflectionName();
            assertThat(statusAfterRun(className))
                    .as(saga.definition().qualifiedName())
                    .isEqualTo(SagaStatus.COMPLETED);
        }
    }

    private static SagaStatus statusAfterRun(String className) throws Exception {
        SagaType<?, ?> type = java.constant(className, "TYPE");
        ScriptedServices services = new ScriptedServices(type.definition(), Scenario.SMOOTH);
        try (TestSagaz sagaz = TestSagaz.of(type)) {
            for (ServiceType<?> service : ScriptedServices.of(type)) {
                sagaz.service(new Scripted(service), services);
            }
            Method start = Arrays.stream(java.loadClass(className).getMethods())
                    .filter(method -> method.getName().equals("start"))
                    .findFirst()
                    .orElseThrow();
            Type[] parameters = start.getGenericParameterTypes();
            List<Object> arguments = new ArrayList<>(List.of(sagaz));
            arguments.addAll(List.of(SampleValues.all(Arrays.copyOfRange(parameters, 1, parameters.length))));
            SagaHandle<?> handle = (SagaHandle<?>) start.invoke(null, arguments.toArray());
            services.about(handle.id());
            new ScenarioSaga<>(type, Scenario.SMOOTH).signal(sagaz, handle);
            sagaz.advance(LONG);
            return handle.status();
        }
    }

    static List<CorpusFolder> folders() {
        return FOLDERS.stream()
                .filter(folder -> !folder.analysis().model().sagas().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everySagaIsSimulated(CorpusFolder folder) {
        Model model = folder.analysis().model();
        Simulator simulator = new Simulator();

        assertThat(simulator.simulate(model))
                .hasSameSizeAs(model.sagas())
                .allSatisfy(simulation -> assertThat(simulation.scenarios()).isNotEmpty());
        for (SagaModel saga : model.sagas()) {
            assertThat(simulator.run(saga.definition(), Scenario.SMOOTH).status())
                    .as(saga.definition().qualifiedName())
                    .isEqualTo(SagaStatus.COMPLETED);
        }
    }
}
