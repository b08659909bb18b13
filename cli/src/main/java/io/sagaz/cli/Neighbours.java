package io.sagaz.cli;

import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.syntax.FileUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a file imports in the files beside it, so that somebody who names one file need not name the others. Files
 * that declare nothing that is imported are left alone: they may be copies or drafts.
 */
final class Neighbours {
    private Neighbours() {}

    /** @param files the files that were named, none of them a folder */
    static Workspace added(Workspace workspace, List<Path> files) {
        List<FileUnit> beside = new ArrayList<>(unitsBeside(workspace, files));
        Workspace wider = workspace;
        boolean changed = true;
        while (changed) {
            Set<String> wanted = wider.units().stream()
                    .flatMap(unit -> unit.imports().stream())
                    .filter(imported -> !imported.java())
                    .map(Neighbours::namespace)
                    .collect(Collectors.toSet());
            List<FileUnit> found =
                    beside.stream().filter(unit -> declares(unit, wanted)).toList();
            for (FileUnit unit : found) {
                wider = wider.with(unit.file(), unit.text());
            }
            changed = beside.removeAll(found);
        }
        return wider;
    }

    /** With the files beside that declare one of these names in another namespace, so that it can be said where they are. */
    static Workspace declaring(Workspace workspace, List<Path> files, Set<String> names) {
        Set<String> own = workspace.units().stream()
                .flatMap(unit -> unit.namespace().stream())
                .map(path -> path.text())
                .collect(Collectors.toSet());
        Workspace wider = workspace;
        for (FileUnit unit : unitsBeside(workspace, files)) {
            boolean elsewhere =
                    unit.namespace().filter(path -> !own.contains(path.text())).isPresent();
            boolean declares = unit.declarations().stream()
                    .anyMatch(declaration -> names.contains(declaration.name().text()));
            if (elsewhere && declares) {
                wider = wider.with(unit.file(), unit.text());
            }
        }
        return wider;
    }

    private static List<FileUnit> unitsBeside(Workspace workspace, List<Path> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.putAll(SourceFiles.beside(file)));
        contents.keySet().removeAll(workspace.files());
        Workspace all = Workspace.empty();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            all = all.with(file.getKey(), file.getValue());
        }
        return all.units();
    }

    private static String namespace(FileUnit.Import imported) {
        String path = imported.path().text();
        return imported.wildcard() ? path : path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static boolean declares(FileUnit unit, Set<String> namespaces) {
        return unit.namespace().filter(path -> namespaces.contains(path.text())).isPresent();
    }
}
