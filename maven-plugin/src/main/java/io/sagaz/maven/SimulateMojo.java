package io.sagaz.maven;

import java.io.File;
import java.io.IOException;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Dry-runs the sagas: shows their shape, and for every way in which a step can fail what is undone in which order and
 * how the saga ends. No service is called.
 */
@Mojo(name = "simulate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
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
    void run(Form form, SortedMap<String, byte[]> files) throws IOException, MojoFailureException {
        Compilation compilation = Compilation.of(files);
        if (!compilation.diagnostics().isEmpty()) {
            report(form, compilation);
        }
    }
}
