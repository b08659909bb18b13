package io.sagaz.compiler.simulate;

import static java.util.stream.Collectors.joining;

import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to see simulated.
 *
 * @param saga simple or qualified name of the only saga that is meant; empty for all
 * @param fail the one scenario, each {@code STEP=OUTCOME}, for those of the sagas that have these steps; empty for all
 *     scenarios
 */
public record SimulationRequest(Optional<String> saga, List<String> fail) {
    public SimulationRequest {
        fail = List.copyOf(fail);
    }

    /** @throws UnknownScenarioException if there is no such saga, step or outcome; the message says what there is */
    public List<SagaSimulation> answer(Simulator simulator, Model model) {
        Latencies latencies = new Latencies(model);
        List<SagaDefinition> sagas = selected(model);
        if (fail.isEmpty()) {
            return sagas.stream()
                    .map(definition -> simulator.simulate(definition, latencies))
                    .toList();
        }
        return withTheseSteps(sagas).stream()
                .map(definition -> new SagaSimulation(
                        definition,
                        Shape.of(definition, latencies),
                        List.of(simulator.run(definition, scenario(simulator, definition)))))
                .toList();
    }

    private Scenario scenario(Simulator simulator, SagaDefinition definition) {
        Scenario scenario = ScenarioReader.read(definition, fail);
        return simulator
                .withTrigger(definition, scenario)
                .orElseThrow(
                        () -> new UnknownScenarioException("`" + scenario.text() + "` can't come to pass: no single"
                                + " failure makes `" + definition.name() + "` undo that; add the failures that do"));
    }

    private List<SagaDefinition> selected(Model model) {
        List<SagaModel> sagas = model.sagas().stream()
                .filter(it -> saga.isEmpty()
                        || it.name().simple().equals(saga.get())
                        || it.name().text().equals(saga.get()))
                .toList();
        if (sagas.isEmpty() && saga.isPresent()) {
            List<String> known = model.sagas().stream()
                    .map(it -> it.name().simple())
                    .distinct()
                    .toList();
            throw new UnknownScenarioException("there is no saga `" + saga.get() + "`"
                    + Suggestions.nearest(saga.get(), known)
                            .map(name -> "; did you mean `" + name + "`?")
                            .orElse(".")
                    + (known.isEmpty() ? "" : (known.size() == 1 ? " There is " : " There are ") + listed(known)));
        }
        return sagas.stream().map(SagaModel::definition).toList();
    }

    /** A single saga has to have the steps; of several only those are meant that have them. */
    private List<SagaDefinition> withTheseSteps(List<SagaDefinition> sagas) {
        if (sagas.size() <= 1) {
            return sagas;
        }
        List<String> wanted =
                fail.stream().map(text -> text.split("=", 2)[0].strip()).toList();
        List<SagaDefinition> having = sagas.stream()
                .filter(definition -> steps(definition).containsAll(wanted))
                .toList();
        if (having.isEmpty()) {
            throw new UnknownScenarioException("no saga has the steps of `" + String.join(",", fail) + "`; there are "
                    + sagas.stream()
                            .map(it -> "`" + it.name() + "` with " + listed(steps(it)))
                            .collect(joining("; ")));
        }
        return having;
    }

    private static List<String> steps(SagaDefinition definition) {
        return definition.steps().stream().map(StepDefinition::name).toList();
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }
}
