package io.sagaz.maven;

import io.sagaz.compiler.ClassPath;
import io.sagaz.compiler.diagnostics.SarifForm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/** What the goals over a module's {@code .saga} files have in common: where the files are, and how messages are shown. */
abstract class SagaMojo extends AbstractMojo {
    /** The folder of the {@code .saga} files; those in folders below it belong to it, too. */
    @Parameter(property = "sagaz.sourceDirectory", defaultValue = "${project.basedir}/src/main/saga", required = true)
    File sourceDirectory;

    /** Whether a warning fails the build as an error does. */
    @Parameter(property = "sagaz.failOnWarning", defaultValue = "false")
    boolean failOnWarning;

    /** How messages are shown: {@code text} with the lines that they speak of, {@code plain} in one line each, {@code json} or {@code sarif}. */
    @Parameter(property = "sagaz.format", defaultValue = "text")
    String format;

    /** Where what was found is also written in SARIF 2.1.0, for code scanning. */
    @Parameter(
            property = "sagaz.sarif",
            defaultValue = "${project.build.directory}/sagaz/diagnostics.sarif",
            required = true)
    File sarif;

    /** Leaves the goal out. */
    @Parameter(property = "sagaz.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    List<MavenProject> reactor;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    RepositorySystemSession repositorySession;

    @Inject
    RepositorySystem repositories;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("sagaz.skip is set: nothing is done");
            return;
        }
        Form form = Form.parse(format);
        try {
            run(form, SagaFiles.in(sourceFolder()));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read or write a file: " + e, e);
        }
    }

    /** Does the goal's work on the files, named from {@link #sourceFolder}. */
    abstract void run(Form form, SortedMap<String, byte[]> files)
            throws IOException, MojoExecutionException, MojoFailureException;

    /** What the files may refer to. */
    final ClassPath classPath() throws IOException, MojoExecutionException {
        return new Dependencies(project, reactor, repositories, repositorySession).classPath();
    }

    /** Writes and shows what was found, then fails the build if it has to. */
    final void report(Form form, Compilation compilation) throws IOException, MojoFailureException {
        writeSarif(compilation);
        new Messages(getLog(), form, sourceFolder()).show(compilation.diagnostics(), compilation.texts());
        new Verdict(compilation.diagnostics(), failOnWarning).enforce();
    }

    final void writeSarif(Compilation compilation) throws IOException {
        FullNames names = new FullNames(sourceFolder());
        String log = SarifForm.print(
                compilation.diagnostics().stream().map(names::of).toList());
        Path file = sarif.toPath().toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, log);
    }

    final Path sourceFolder() {
        return sourceDirectory.toPath();
    }
}
