package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.java.ScriptedServices.Scripted;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.simulate.Injection;
import io.sagaz.compiler.simulate.Outcome.Cancelled;
import io.sagaz.compiler.simulate.Outcome.CompensationFails;
import io.sagaz.compiler.simulate.Outcome.TimedOut;
import io.sagaz.compiler.simulate.Result;
import io.sagaz.compiler.simulate.Result.Moment;
import io.sagaz.compiler.simulate.Result.OperatorTask;
import io.sagaz.compiler.simulate.Result.Settled;
import io.sagaz.compiler.simulate.Result.Taken;
import io.sagaz.compiler.simulate.SagaSimulation;
import io.sagaz.compiler.simulate.Scenario;
import io.sagaz.compiler.simulate.Simulator;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.testing.TestSagaz;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the dry run says of every scenario is what the generated saga does on an engine when the same goes wrong. */
final class SimulatorAgainstEngineTest {
    /** Longer than all attempts of any call take, and shorter than any saga's time-out but {@link #DEADLINE}. */
    private static final Duration LONG = Duration.ofMinutes(50);

    /** Passes before any attempt times out. */
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    @TestFactory
    Stream<DynamicContainer> theSampleDoesAsSimulated() throws Exception {
        return sagas(files(Path.of("../samples/order-fulfilment/src/main/saga")));
    }

    @TestFactory
    Stream<DynamicContainer> everyFeatureDoesAsSimulated() throws Exception {
        return sagas(files(Path.of("src/test/resources/sound/features")));
    }

    @TestFactory
    Stream<DynamicContainer> everySimulatedCaseDoesAsSimulated() throws Exception {
        List<DynamicContainer> sagas = new ArrayList<>();
        for (Path file : files(Path.of("src/test/resources/cases/simulate"))) {
            sagas(List.of(file)).forEach(sagas::add);
        }
        return sagas.stream();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".saga"))
                    .sorted()
                    .toList();
        }
    }

    /** As written, and with time-outs so short that they pass while a call is in flight. */
    private record Compiled(String className, JavaCompilation java, JavaCompilation impatient) {}

    private static Stream<DynamicContainer> sagas(List<Path> files) throws Exception {
        Model model = model(files, false);
        JavaCompilation java = JavaCompilation.of(model);
        JavaCompilation impatient = JavaCompilation.of(model(files, true));
        List<SagaSimulation> simulations = new Simulator().simulate(model);
        List<DynamicContainer> containers = new ArrayList<>();
        for (int index = 0; index < simulations.size(); index++) {
            SagaModel saga = model.sagas().get(index);
            Compiled compiled = new Compiled(new JavaNames(model).saga(saga).reflectionName(), java, impatient);
            SagaSimulation simulation = simulations.get(index);
            assertThat(simulation.scenarios()).isNotEmpty();
            containers.add(dynamicContainer(
                    saga.definition().qualifiedName() + " " + saga.definition().version(),
                    Stream.concat(
                                    Stream.of(new Simulator().run(saga.definition(), Scenario.SMOOTH)),
                                    simulation.scenarios().stream()
                                            .filter(result -> !ChildrenOfTheScenario.isHalfUndone(result.scenario())))
                            .map(result -> test(compiled, result))));
        }
        return containers.stream();
    }

    private static Model model(List<Path> files, boolean impatient) throws IOException {
        Workspace workspace = Workspace.empty();
        for (Path file : files) {
            String text = Files.readString(file);
            workspace = workspace.with(
                    file.toString(), impatient ? text.replaceAll("(?m)^    timeout .*$", "    timeout 1s") : text);
        }
        Analysis analysis = workspace.analyse();
        assertThat(analysis.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return analysis.model();
    }

    private static DynamicTest test(Compiled compiled, Result expected) {
        String name = expected.scenario().text();
        return dynamicTest(name.isEmpty() ? "smooth" : name, () -> compare(compiled, expected));
    }

    private static void compare(Compiled compiled, Result expected) throws Exception {
        boolean timesOut = has(expected.scenario(), TimedOut.class);
        JavaCompilation java = timesOut ? compiled.impatient() : compiled.java();
        SagaType<?, ?> generated = java.constant(compiled.className(), "TYPE");
        ScenarioSaga<?, ?> type = new ScenarioSaga<>(generated, expected.scenario());
        ScriptedServices services = new ScriptedServices(type.definition(), expected.scenario());
        try (TestSagaz sagaz = TestSagaz.of(type)) {
            for (ServiceType<?> service : ScriptedServices.of(type)) {
                sagaz.service(new Scripted(service), services);
            }
            SagaHandle<?> handle =
                    run(sagaz, type, java.loadClass(compiled.className()), services, expected.scenario());

            assertThat(handle.status()).isEqualTo(expected.status());
            assertInGroups(names(sagaz.compensated(handle)), expected.compensations());
            assertInGroups(
                    withoutSettled(services.undone(), expected.settled()),
                    byServices(type.definition(), expected.compensations()));
            assertThat(services.course()).isEqualTo(callsOf(expected.course()));
            assertThat(tasks(sagaz, handle, type.definition())).isEqualTo(withoutCauses(expected.tasks()));
            handle.outcome().ifPresent(end -> assertThat(residue(end)).isEqualTo(expected.residue()));
            assertThat(expected.refusal()).isEmpty();
        }
    }

    /** Whatever doesn't need the failing step has ended before it fails. */
    private static SagaHandle<?> run(
            TestSagaz sagaz, ScenarioSaga<?, ?> type, Class<?> generated, ScriptedServices services, Scenario scenario)
            throws ReflectiveOperationException {
        List<StepName> failing = scenario.injections().stream()
                .filter(injection -> !(injection.outcome() instanceof CompensationFails))
                .<StepName>map(injection -> step(type, injection))
                .toList();
        failing.forEach(sagaz::delayAnswer);
        ChildrenOfTheScenario children = new ChildrenOfTheScenario(sagaz, type, scenario);
        SagaHandle<?> handle = start(sagaz, generated);
        services.about(handle.id());
        type.signal(sagaz, handle);
        // Waits that are over at once are so by the clock.
        sagaz.advance(Duration.ZERO);
        failing.forEach(sagaz::heal);
        children.goOn(handle);
        boolean timesOut = has(scenario, TimedOut.class);
        if (timesOut) {
            sagaz.advance(DEADLINE);
        } else if (has(scenario, Cancelled.class)) {
            handle.cancel("cancelled by request");
        }
        sagaz.runUntilIdle();
        boolean interrupts = timesOut || has(scenario, Cancelled.class);
        boolean waits = type.definition().onFailure() instanceof OnFailure.WaitAll;
        if (!interrupts || waits || handle.status() == SagaStatus.RUNNING) {
            sagaz.deliverLateAnswers();
        }
        sagaz.advance(LONG);
        return handle;
    }

    /** In a fan-out, the element that fails. */
    private static StepName step(SagaType<?, ?> type, Injection injection) {
        StepName step = type.steps().stream()
                .filter(it -> it.stepName().equals(injection.step()))
                .findFirst()
                .orElseThrow();
        return type.definition().steps().get(step.stepIndex()).fanOut().isPresent()
                ? TestSagaz.element(step, ScriptedServices.FAILING_ELEMENT)
                : step;
    }

    private static SagaHandle<?> start(Sagaz sagaz, Class<?> generated) throws ReflectiveOperationException {
        Method start = Arrays.stream(generated.getMethods())
                .filter(method -> method.getName().equals("start"))
                .findFirst()
                .orElseThrow();
        Type[] types = start.getGenericParameterTypes();
        List<Object> arguments = new ArrayList<>(List.of(sagaz));
        arguments.addAll(List.of(SampleValues.all(Arrays.copyOfRange(types, 1, types.length))));
        return (SagaHandle<?>) start.invoke(null, arguments.toArray());
    }

    private static boolean has(Scenario scenario, Class<?> outcome) {
        return scenario.injections().stream().map(Injection::outcome).anyMatch(outcome::isInstance);
    }

    private static void assertInGroups(List<String> steps, List<List<String>> groups) {
        assertThat(steps).hasSize(groups.stream().mapToInt(List::size).sum());
        int from = 0;
        for (List<String> group : groups) {
            assertThat(steps.subList(from, from + group.size())).containsExactlyInAnyOrderElementsOf(group);
            from += group.size();
        }
    }

    /** Without the children that go back by themselves. */
    private static List<List<String>> byServices(SagaDefinition definition, List<List<String>> groups) {
        Set<String> children = definition.steps().stream()
                .filter(step -> step.compensation() instanceof Compensation.OwnRollback)
                .map(StepDefinition::name)
                .collect(Collectors.toSet());
        return groups.stream()
                .map(group ->
                        group.stream().filter(step -> !children.contains(step)).toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static List<String> withoutSettled(List<String> undone, List<String> settled) {
        List<String> rest = new ArrayList<>(undone);
        settled.forEach(
                step -> assertThat(rest.remove(step)).as("settled " + step).isTrue());
        // A fan-out is undone when its last element is.
        return IntStream.range(0, rest.size())
                .filter(place -> rest.lastIndexOf(rest.get(place)) == place)
                .mapToObj(rest::get)
                .toList();
    }

    /** What services see of a course. */
    private static List<Moment> callsOf(List<Moment> course) {
        return course.stream()
                .filter(moment -> !(moment instanceof Settled))
                .filter(moment -> !(moment instanceof Taken taken)
                        || taken.alternative().equals("retry")
                        || taken.alternative().contains("."))
                .toList();
    }

    private static List<OperatorTask> tasks(TestSagaz sagaz, SagaHandle<?> handle, SagaDefinition definition) {
        return withoutCauses(sagaz.operations().tasks(handle.id()).stream()
                .map(task ->
                        new OperatorTask(definition.steps().get(task.step()).name(), task.text()))
                .toList());
    }

    /** Causes are worded by whoever failed. */
    private static List<OperatorTask> withoutCauses(List<OperatorTask> tasks) {
        return tasks.stream()
                .map(task -> new OperatorTask(task.step(), task.task().replaceAll("\\([^)]*\\)", "")))
                .toList();
    }

    private static List<String> residue(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Compensated<?> compensated) {
            return names(compensated.residue());
        }
        return outcome instanceof Outcome.PartiallyCommitted<?> partly ? names(partly.residue()) : List.of();
    }

    private static List<String> names(List<? extends StepName> steps) {
        return steps.stream().map(StepName::stepName).toList();
    }
}
