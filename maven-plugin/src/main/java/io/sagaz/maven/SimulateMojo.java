package io.sagaz.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sagaz.compiler.Outputs;
import io.sagaz.compiler.simulate.SagaSimulation;
import io.sagaz.compiler.simulate.SimulationJson;
import io.sagaz.compiler.simulate.SimulationText;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Dry-runs the sagas: shows their shape, and for every way in which a step can fail what is undone in which order and
 * how the saga ends. No service is called.
 */
@Mojo(
        name = "simulate",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
public final class SimulateMojo extends SagaMojo {
    /** The saga to simulate, by its name with or without the namespace; all of them if it is left out. */
    @Parameter(property = "sagaz.saga")
    @Nullable
    String saga;

    /** Where the result is written as JSON. */
    @Parameter(
            property = "sagaz.simulation",
            defaultValue = "${project.build.directory}/sagaz/simulation.json",
            required = true)
    File simulation;

    @Override
    void run(Form form, SortedMap<String, byte[]> files)
            throws IOException, MojoExecutionException, MojoFailureException {
        Compilation compilation = Compilation.of(files, classPath());
        if (compilation.diagnostics().isEmpty()) {
            writeSarif(compilation);
        } else {
            report(form, compilation);
        }
        SagaChoice choice = new SagaChoice(saga);
        choice.check(compilation.sagas(), sourceFolder());
        List<SagaSimulation> simulations = compilation.simulate(choice::includes);
        if (simulations.isEmpty()) {
            getLog().info("Nothing to simulate: there is no saga in " + sourceFolder());
            return;
        }
        String json = SimulationJson.of(simulations);
        String text = form == Form.JSON ? json : SimulationText.of(simulations, false);
        getLog().info(System.lineSeparator() + text.stripTrailing());
        Outputs.write(simulation.toPath(), json.getBytes(UTF_8));
    }
}
