package io.sagaz.maven;

import io.sagaz.compiler.ClassPath;
import io.sagaz.compiler.definition.DefinitionFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * What a module's files may refer to: its dependencies for compiling, and its own Java. Maven has only collected the
 * dependencies, so that the goals also work before anything of the reactor is built: of its modules the outputs are
 * taken, else their sources; the others are resolved here.
 */
final class Dependencies {
    private static final String SOURCES = "src/main/saga";

    private final MavenProject project;
    private final List<MavenProject> reactor;
    private final RepositorySystem repositories;
    private final RepositorySystemSession session;
    private final List<Path> entries = new ArrayList<>();
    private final List<Path> javaSources = new ArrayList<>();
    private final List<Path> sagaSources = new ArrayList<>();

    Dependencies(
            MavenProject project,
            List<MavenProject> reactor,
            RepositorySystem repositories,
            RepositorySystemSession session) {
        this.project = project;
        this.reactor = List.copyOf(reactor);
        this.repositories = repositories;
        this.session = session;
    }

    ClassPath classPath() throws IOException, MojoExecutionException {
        addJava(project);
        for (Artifact artifact : collected()) {
            Optional<MavenProject> module = module(artifact);
            if (module.isPresent()) {
                add(module.get());
            } else {
                entries.add(file(artifact).toPath());
            }
        }
        return ClassPath.of(entries, javaSources, sagaSources);
    }

    private Collection<Artifact> collected() {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler() == null
                        || artifact.getArtifactHandler().isAddedToClasspath())
                .filter(artifact -> !Artifact.SCOPE_TEST.equals(artifact.getScope())
                        && !Artifact.SCOPE_RUNTIME.equals(artifact.getScope()))
                .toList();
    }

    private Optional<MavenProject> module(Artifact artifact) {
        return reactor.stream()
                .filter(other -> other.getGroupId().equals(artifact.getGroupId())
                        && other.getArtifactId().equals(artifact.getArtifactId())
                        && other.getVersion().equals(artifact.getBaseVersion())
                        && !artifact.hasClassifier())
                .findFirst();
    }

    private void add(MavenProject module) {
        Path classes = Path.of(module.getBuild().getOutputDirectory());
        Path generated = Path.of(module.getBuild().getDirectory(), "generated-resources", "sagaz");
        addJava(module);
        entries.add(classes);
        if (!Files.isDirectory(classes.resolve(DefinitionFile.FOLDER))) {
            if (Files.isDirectory(generated)) {
                entries.add(generated);
            } else {
                sagaSources.add(module.getBasedir().toPath().resolve(SOURCES));
            }
        }
    }

    private void addJava(MavenProject module) {
        module.getCompileSourceRoots().forEach(root -> javaSources.add(Path.of(root)));
    }

    private File file(Artifact artifact) throws MojoExecutionException {
        if (artifact.getFile() != null) {
            return artifact.getFile();
        }
        ArtifactRequest request =
                new ArtifactRequest(RepositoryUtils.toArtifact(artifact), project.getRemoteProjectRepositories(), null);
        try {
            return repositories.resolveArtifact(session, request).getArtifact().getFile();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException(
                    "cannot read the .saga files and classes of " + artifact + ": " + e.getMessage(), e);
        }
    }
}
