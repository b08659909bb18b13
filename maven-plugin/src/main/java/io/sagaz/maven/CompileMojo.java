package io.sagaz.maven;

import io.sagaz.compiler.ClassPath;
import io.sagaz.compiler.Fingerprint;
import io.sagaz.compiler.Outputs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks the {@code .saga} files and generates Java from them. The files themselves and the definition of each saga go into
 * the jar, under {@code META-INF/sagaz/}. While there is an error, nothing is written.
 */
@Mojo(
        name = "compile",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CompileMojo extends SagaMojo {
    /** The source root for the generated Java; the compiler finds it without being told. */
    @Parameter(
            property = "sagaz.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/sagaz",
            required = true)
    File outputDirectory;

    /** The resource root for what goes into the jar. */
    @Parameter(
            property = "sagaz.resourcesDirectory",
            defaultValue = "${project.build.directory}/generated-resources/sagaz",
            required = true)
    File resourcesDirectory;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin;

    @Override
    void run(Form form, SortedMap<String, byte[]> files)
            throws IOException, MojoExecutionException, MojoFailureException {
        registerRoots();
        Outputs outputs = new Outputs(recordFile());
        ClassPath classPath = classPath();
        String fingerprint = fingerprint(files, classPath);
        if (outputs.areUpToDate(fingerprint)) {
            getLog().info("Nothing to compile: what was generated from " + sourceFolder() + " is up to date");
            return;
        }
        Compilation compilation = Compilation.of(files, classPath);
        report(form, compilation);
        SortedMap<Path, byte[]> generated =
                compilation.generate(files, root(outputDirectory), root(resourcesDirectory));
        // What was said about the files shall be said again by the next build.
        int changes = outputs.replace(compilation.diagnostics().isEmpty() ? fingerprint : "", generated);
        getLog().info("Generated " + count(generated.size(), "file") + " from " + count(files.size(), ".saga file")
                + "; " + (changes == 0 ? "none" : changes) + " changed");
    }

    private void registerRoots() {
        project.addCompileSourceRoot(root(outputDirectory).toString());
        String directory = root(resourcesDirectory).toString();
        if (project.getResources().stream().noneMatch(known -> directory.equals(known.getDirectory()))) {
            Resource resource = new Resource();
            resource.setDirectory(directory);
            project.addResource(resource);
        }
    }

    private Path recordFile() {
        return Path.of(project.getBuild().getDirectory(), "sagaz", "compile-" + execution.getExecutionId() + ".txt");
    }

    private String fingerprint(SortedMap<String, byte[]> files, ClassPath classPath) throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .add("plugin", plugin.getVersion())
                .add("java", root(outputDirectory).toString())
                .add("resources", root(resourcesDirectory).toString());
        for (var artifact : plugin.getArtifacts()) {
            fingerprint.addState(artifact.getFile().toPath());
        }
        files.forEach(fingerprint::add);
        classPath.sagaFiles().forEach(fingerprint::add);
        for (Path jar : classPath.jars()) {
            fingerprint.addState(jar);
        }
        return fingerprint.text();
    }

    private static Path root(File folder) {
        return folder.toPath().toAbsolutePath().normalize();
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
