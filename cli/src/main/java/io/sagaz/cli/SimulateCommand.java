package io.sagaz.cli;

import io.sagaz.compiler.simulate.SagaSimulation;
import io.sagaz.compiler.simulate.SimulationRequest;
import io.sagaz.compiler.simulate.Simulator;
import io.sagaz.compiler.simulate.UnknownScenarioException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what becomes of sagas when their steps fail. */
@Command(
        name = "simulate",
        description = "Show the shape of sagas, and what becomes of them in every way in which a step can fail.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private final Sources sources = new Sources();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = FormConverter.OfSimulation.class,
            description = "text (the default) or json")
    private SimulationForm form = SimulationForm.TEXT;

    @Option(names = "--saga", paramLabel = "NAME", description = "Only this saga.")
    private @Nullable String saga;

    @Option(
            names = "--fail",
            paramLabel = "STEP=OUTCOME",
            split = ",",
            description = "Only the scenario in which this goes wrong; may be given several times. OUTCOME is rejected,"
                    + " rejected:ERROR, in-doubt, compensation-fails, cancel, ... as the full list names them.")
    private final List<String> fail = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Checked checked = sources.check();
        if (checked.hasErrors()) {
            sources.print(checked, form.diagnosticsForm(), spec);
            return Main.ERRORS;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(form.print(simulate(checked), Main.colour(spec)));
        out.flush();
        return Main.OK;
    }

    private List<SagaSimulation> simulate(Checked checked) {
        try {
            return new SimulationRequest(Optional.ofNullable(saga), fail).answer(new Simulator(), checked.model());
        } catch (UnknownScenarioException e) {
            throw new RefusedInputException(String.valueOf(e.getMessage()), e);
        }
    }
}
