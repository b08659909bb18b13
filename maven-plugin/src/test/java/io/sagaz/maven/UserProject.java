package io.sagaz.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

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

    final Path folder;
    final RecordingLog log = new RecordingLog();

    UserProject(Path folder) {
        this.folder = folder;
    }

    UserProject with(String name, String text) throws IOException {
        Path file = folder.resolve("src/main/saga").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
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
        goal.project = mavenProject();
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
        goal.sourceDirectory = folder.resolve("src/main/saga").toFile();
        goal.sarif = folder.resolve("target/sagaz/diagnostics.sarif").toFile();
        goal.format = "text";
        goal.setLog(log);
        return goal;
    }

    private MavenProject mavenProject() {
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().setDirectory(folder.resolve("target").toString());
        return new MavenProject(model);
    }
}
