package io.sagaz.compiler;

import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Syntax;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A snapshot of files that belong together. Immutable; safe for any thread. A file is parsed when it is first needed,
 * once for all snapshots that share its text.
 *
 * <pre>{@code
 * Analysis analysis = Workspace.empty().with("order.saga", text).analyse();
 * }</pre>
 */
public final class Workspace {
    private static final Workspace EMPTY = new Workspace(new TreeMap<>(), Libraries.UNKNOWN);

    private final SortedMap<String, Source> sources;
    private final Libraries libraries;

    private Workspace(SortedMap<String, Source> sources, Libraries libraries) {
        this.sources = Collections.unmodifiableSortedMap(sources);
        this.libraries = libraries;
    }

    public static Workspace empty() {
        return EMPTY;
    }

    /**
     * @param file as the user names it, with {@code /} between its parts; a file of that name is replaced
     */
    public Workspace with(String file, String text) {
        Source known = sources.get(file);
        if (known != null && known.text().equals(text)) {
            return this;
        }
        return with(file, new Source(file, text));
    }

    /** The same from a file's bytes, which should be UTF-8. It is parsed at once. */
    public Workspace with(String file, byte[] bytes) {
        return with(file, new Source(Syntax.parse(file, bytes)));
    }

    private Workspace with(String file, Source source) {
        SortedMap<String, Source> changed = new TreeMap<>(sources);
        changed.put(file, source);
        return new Workspace(changed, libraries);
    }

    /** Does nothing if there is no such file. */
    public Workspace without(String file) {
        if (!sources.containsKey(file)) {
            return this;
        }
        SortedMap<String, Source> changed = new TreeMap<>(sources);
        changed.remove(file);
        return new Workspace(changed, libraries);
    }

    /**
     * With what the files may refer to outside of them. The {@code .saga} files there are for their names alone: nothing is
     * said about them and nothing is generated from them.
     */
    public Workspace on(ClassPath classPath) {
        return new Workspace(sources, Libraries.of(classPath));
    }

    /** In alphabetical order. */
    public Set<String> files() {
        return sources.keySet();
    }

    /** Also of one on the class path. */
    public Optional<String> text(String file) {
        return Optional.ofNullable(sources.get(file))
                .or(() -> libraries.source(file))
                .map(Source::text);
    }

    Libraries libraries() {
        return libraries;
    }

    /** In the order of {@link #files()}. */
    public List<FileUnit> units() {
        return sources.values().stream().map(Source::unit).toList();
    }

    /** What is known about these files. The work is done here, each time that it is called. */
    public Analysis analyse() {
        return Analysis.of(this);
    }
}
