package io.sagaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.sagaz.compiler.Outputs;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.picture.GraphvizException;
import io.sagaz.compiler.picture.PictureFiles;
import io.sagaz.compiler.picture.PictureFormat;
import io.sagaz.compiler.picture.SagaGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws sagas. */
@Command(
        name = "diagram",
        description = "Draw sagas: their steps and order, what undoes them, where the point of no return lies.",
        mixinStandardHelpOptions = true)
final class DiagramCommand implements Callable<Integer> {
    @Mixin
    private final Sources sources = new Sources();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = FormConverter.OfPicture.class,
            description = "mermaid (the default), dot, svg, or png, which needs Graphviz's `dot` on the path")
    private PictureFormat format = PictureFormat.MERMAID;

    @Option(names = "--saga", paramLabel = "NAME", description = "Only this saga.")
    private @Nullable String saga;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Write a file for each saga into this folder, named after the saga; without it, the picture"
                    + " of the one saga is printed, in its newest version.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Checked checked = sources.check();
        if (checked.hasErrors()) {
            sources.print(checked, DiagnosticsForm.TEXT, spec);
            return Main.ERRORS;
        }
        List<SagaGraph> graphs = selected(checked.graphs());
        try {
            if (output == null) {
                print(graphs);
            } else {
                write(PictureFiles.of(graphs, format), output);
            }
        } catch (GraphvizException e) {
            throw new RefusedInputException(String.valueOf(e.getMessage()), e);
        }
        return Main.OK;
    }

    private List<SagaGraph> selected(List<SagaGraph> all) {
        List<SagaGraph> selected = all.stream()
                .filter(graph -> saga == null
                        || saga.equals(graph.name().simple())
                        || saga.equals(graph.name().text()))
                .toList();
        if (saga != null && selected.isEmpty()) {
            List<String> known =
                    all.stream().map(graph -> graph.name().simple()).distinct().toList();
            throw new RefusedInputException("there is no saga `" + saga + "`"
                    + Suggestions.nearest(saga, known)
                            .map(name -> "; did you mean `" + name + "`?")
                            .orElse(known.isEmpty() ? "" : "; known here: " + names(all)));
        }
        return selected;
    }

    private void print(List<SagaGraph> all) {
        if (!format.isText()) {
            throw new RefusedInputException(format.word() + " isn't text; say with --output where to write it");
        }
        List<SagaGraph> graphs =
                all.stream().filter(graph -> graph.isNewestOf(all)).toList();
        if (graphs.size() > 1) {
            throw new RefusedInputException("there are " + graphs.size() + " sagas: " + names(graphs)
                    + "; name one with --saga, or say with --output where to write them all");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                graphs.isEmpty()
                        ? "There is no saga in these files.\n"
                        : new String(format.draw(graphs.get(0)), UTF_8));
        out.flush();
    }

    private void write(Map<String, byte[]> files, Path folder) {
        int changed = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            try {
                changed += Outputs.write(path, file.getValue()) ? 1 : 0;
            } catch (IOException e) {
                throw new RefusedInputException("`" + path + "` can't be written: " + e, e);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("drew " + (files.size() == 1 ? "1 saga" : files.size() + " sagas") + " in " + folder + ", "
                + (changed == 0 ? "none" : changed) + " changed");
        out.flush();
    }

    private static String names(List<SagaGraph> graphs) {
        return graphs.stream()
                .map(graph -> "`" + graph.name().simple() + "`")
                .distinct()
                .collect(joining(", "));
    }
}
