package io.sagaz.maven;

import java.io.IOException;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks the {@code .saga} files and generates nothing. */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
public final class ValidateMojo extends SagaMojo {
    @Override
    void run(Form form, SortedMap<String, byte[]> files)
            throws IOException, MojoExecutionException, MojoFailureException {
        report(form, Compilation.of(files, classPath()));
    }
}
