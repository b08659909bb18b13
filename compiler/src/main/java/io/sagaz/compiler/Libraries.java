package io.sagaz.compiler;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.model.JavaClasses;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a workspace knows of its class path. Immutable. */
record Libraries(SortedMap<String, Source> sources, Optional<JavaClasses> classes) {
    /** Where the class path isn't known. */
    static final Libraries UNKNOWN = new Libraries(new TreeMap<>(), Optional.empty());

    static Libraries of(ClassPath classPath) {
        SortedMap<String, Source> sources = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : classPath.sagaFiles().entrySet()) {
            sources.put(file.getKey(), Source.of(file.getKey(), file.getValue()));
        }
        return new Libraries(sources, Optional.of(classPath.classes()));
    }

    Optional<Source> source(String file) {
        return Optional.ofNullable(sources.get(file));
    }

    /** Those that aren't copies of these files, which a module finds in its own output, or of each other. */
    List<FileUnit> unitsBut(List<FileUnit> own) {
        Set<String> names = own.stream().map(FileUnit::file).collect(Collectors.toSet());
        Set<String> known = own.stream().map(FileUnit::text).collect(Collectors.toCollection(HashSet::new));
        return sources.values().stream()
                .filter(source -> !names.contains(source.file()) && known.add(source.text()))
                .map(source -> source.unit(Cancellation.NEVER))
                .toList();
    }
}
