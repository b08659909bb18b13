package io.sagaz.cli;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.DefinitionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The definitions of a release: in its jar, in files of JSON, or made from its {@code .saga} files. */
final class Baseline {
    private static final String SUFFIX = ".json";

    private Baseline() {}

    /**
     * @param place a jar, a definition, a {@code .saga} file, or a folder of definitions or of {@code .saga} files
     * @throws RefusedInputException if it can't be read, or has no definition
     */
    static List<Definition> at(Path place) {
        if (!Files.exists(place)) {
            throw new RefusedInputException("there is no file or folder `" + place + "` to check against");
        }
        try {
            List<Definition> found = Files.isDirectory(place) ? inFolder(place) : inFile(place);
            if (found.isEmpty()) {
                throw new RefusedInputException("there is no definition of a saga in `" + place + "`; name a jar with "
                        + DefinitionFile.FOLDER + " in it, the JSON of a definition, or .saga files");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedInputException("`" + place + "` can't be read: " + e.getMessage(), e);
        }
    }

    private static List<Definition> inFile(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".saga")) {
            return compiled(file);
        }
        return name.endsWith(SUFFIX) ? List.of(parsed(name, Files.readString(file))) : inJar(file);
    }

    private static List<Definition> inFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .filter(file -> isBelowDefinitions(file) || folder.equals(file.getParent()))
                    .sorted()
                    .toList();
        }
        List<Definition> found = new ArrayList<>();
        for (Path file : files) {
            found.add(parsed(file.toString(), Files.readString(file)));
        }
        return found.isEmpty() ? compiled(folder) : found;
    }

    private static boolean isBelowDefinitions(Path file) {
        return file.toString().replace('\\', '/').contains(DefinitionFile.FOLDER + "/");
    }

    private static List<Definition> inJar(Path jar) throws IOException {
        List<Definition> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(DefinitionFile.FOLDER + "/")
                        && entry.getName().endsWith(SUFFIX)) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    found.add(parsed(jar + "!/" + entry.getName(), new String(bytes, StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }

    private static Definition parsed(String name, String text) {
        try {
            return Definition.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedInputException("`" + name + "` can't be checked against: " + e.getMessage(), e);
        }
    }

    private static List<Definition> compiled(Path place) {
        Workspace workspace = Workspace.empty();
        for (Map.Entry<String, byte[]> file : SourceFiles.read(List.of(place)).entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        Analysis analysis = workspace.analyse();
        if (analysis.hasErrors()) {
            throw new RefusedInputException(
                    "`" + place + "` has errors itself; `sagaz validate` shows them, with what it imports");
        }
        return analysis.model().sagas().stream()
                .map(saga -> Definition.parse(
                        DefinitionFile.of(saga, analysis.model()).text()))
                .toList();
    }
}
