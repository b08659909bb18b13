package io.sagaz.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A module with {@code .saga} files, and goals configured for it as the descriptor would. */
final class UserProject {
    static final String GOOD = """
            namespace travel

            record Room { number: Int }

            service Hotels {
                book(traveller: String): Room
                cancel(request: Uuid)
            }

            saga BookRoom(traveller: String): Room {
                step room = Hotels.book(traveller)
                    compensate Hotels.cancel(room.key)

                return room
            }
            """;
    static final String WRONG = GOOD.replace("Hotels.book(traveller)", "Hotels.book(traveler)");
    /** Ends with a doc comment that belongs to nothing, which is worth a warning. */
    static final String DOUBTFUL = GOOD + "\n/// of nothing\n";

    private static final String GROUP = "test";

    final Path folder;
    final RecordingLog log = new RecordingLog();
    private final Set<Artifact> dependencies = new LinkedHashSet<>();
    private final List<MavenProject> reactor = new ArrayList<>();

    UserProject(Path folder) {
        this.folder = folder;
    }

    UserProject with(String name, String text) throws IOException {
        Path file = folder.resolve("src/main/saga").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Another module of the same build, of which nothing is compiled yet unless its target says otherwise. */
    UserProject dependsOn(UserProject module) {
        MavenProject other = module.mavenProject();
        other.setFile(module.folder.resolve("pom.xml").toFile());
        reactor.add(other);
        dependencies.add(artifact(other.getArtifactId(), null));
        return this;
    }

    UserProject dependsOn(Path jar) {
        dependencies.add(artifact("library", jar.toFile()));
        return this;
    }

    private static Artifact artifact(String id, @Nullable File file) {
        DefaultArtifactHandler jar = new DefaultArtifactHandler("jar");
        jar.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact(GROUP, id, "1", "compile", "jar", null, jar);
        artifact.setFile(file);
        return artifact;
    }

    Path generated(String name) {
        return folder.resolve("target/generated-sources/sagaz").resolve(name);
    }

    Path resource(String name) {
        return folder.resolve("target/generated-resources/sagaz").resolve(name);
    }

    CompileMojo compile() {
        CompileMojo goal = configured(new CompileMojo());
        goal.outputDirectory = folder.resolve("target/generated-sources/sagaz").toFile();
        goal.resourcesDirectory =
                folder.resolve("target/generated-resources/sagaz").toFile();
        goal.execution = new MojoExecution(new Plugin(), "compile", "default");
        goal.plugin = new PluginDescriptor();
        goal.plugin.setVersion("1");
        goal.plugin.setArtifacts(List.of());
        return goal;
    }

    ValidateMojo validate() {
        return configured(new ValidateMojo());
    }

    SimulateMojo simulate() {
        SimulateMojo goal = configured(new SimulateMojo());
        goal.simulation = folder.resolve("target/sagaz/simulation.json").toFile();
        return goal;
    }

    DiagramMojo diagram() {
        DiagramMojo goal = configured(new DiagramMojo());
        goal.picture = "svg";
        goal.picturesDirectory = folder.resolve("target/sagaz/pictures").toFile();
        return goal;
    }

    private <M extends SagaMojo> M configured(M goal) {
        goal.project = mavenProject();
        goal.reactor = reactor;
        goal.sourceDirectory = folder.resolve("src/main/saga").toFile();
        goal.sarif = folder.resolve("target/sagaz/diagnostics.sarif").toFile();
        goal.format = "text";
        goal.setLog(log);
        return goal;
    }

    private MavenProject mavenProject() {
        Model model = new Model();
        model.setGroupId(GROUP);
        model.setArtifactId(folder.getFileName().toString());
        model.setVersion("1");
        model.setBuild(new Build());
        model.getBuild().setDirectory(folder.resolve("target").toString());
        model.getBuild().setOutputDirectory(folder.resolve("target/classes").toString());
        MavenProject project = new MavenProject(model);
        project.setArtifacts(dependencies);
        Path java = folder.resolve("src/main/java");
        if (Files.isDirectory(java)) {
            project.addCompileSourceRoot(java.toString());
        }
        return project;
    }
}
