package io.sagaz.maven;

import static java.util.stream.Collectors.joining;

import io.sagaz.compiler.Outputs;
import io.sagaz.compiler.picture.GraphvizException;
import io.sagaz.compiler.picture.PictureFiles;
import io.sagaz.compiler.picture.PictureFormat;
import io.sagaz.compiler.picture.SagaGraph;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Draws the sagas: their steps and order, what undoes them, where the point of no return lies. One file for each. */
@Mojo(name = "diagram", requiresDependencyCollection = ResolutionScope.COMPILE, threadSafe = true)
public final class DiagramMojo extends SagaMojo {
    /** The saga to draw, by its name with or without the namespace; all of them if it is left out. */
    @Parameter(property = "sagaz.saga")
    @Nullable
    String saga;

    /** What is drawn: {@code mermaid}, {@code dot}, {@code svg}, or {@code png}, which needs Graphviz's {@code dot} on the path. */
    @Parameter(property = "sagaz.picture", defaultValue = "svg")
    String picture;

    /** The folder for the pictures, which are named after the sagas. */
    @Parameter(
            property = "sagaz.picturesDirectory",
            defaultValue = "${project.build.directory}/sagaz/pictures",
            required = true)
    File picturesDirectory;

    @Override
    void run(Form form, SortedMap<String, byte[]> files)
            throws IOException, MojoExecutionException, MojoFailureException {
        PictureFormat pictureFormat = pictureFormat();
        Compilation compilation = Compilation.of(files, classPath());
        if (compilation.diagnostics().isEmpty()) {
            writeSarif(compilation);
        } else {
            report(form, compilation);
        }
        SagaChoice choice = new SagaChoice(saga);
        choice.check(compilation.sagas(), sourceFolder());
        List<SagaGraph> graphs = compilation.graphs(choice::includes);
        if (graphs.isEmpty()) {
            getLog().info("Nothing to draw: there is no saga in " + sourceFolder());
            return;
        }
        try {
            write(PictureFiles.of(graphs, pictureFormat));
        } catch (GraphvizException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private void write(SortedMap<String, byte[]> pictures) throws IOException {
        for (Map.Entry<String, byte[]> each : pictures.entrySet()) {
            Outputs.write(picturesDirectory.toPath().resolve(each.getKey()), each.getValue());
        }
        getLog().info("Drew " + String.join(", ", pictures.keySet()) + " in " + picturesDirectory);
    }

    private PictureFormat pictureFormat() throws MojoFailureException {
        for (PictureFormat each : PictureFormat.values()) {
            if (each.word().equals(picture)) {
                return each;
            }
        }
        throw new MojoFailureException("sagaz.picture is `" + picture + "`; it can be "
                + Arrays.stream(PictureFormat.values()).map(PictureFormat::word).collect(joining(", ")));
    }
}
