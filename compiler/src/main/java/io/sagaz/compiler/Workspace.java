package io.sagaz.compiler;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of files that belong together. Immutable; safe for any thread. A file is parsed when it is first needed,
 * once for all snapshots that share its text. What an analysis finds out about a file is taken over by the snapshots that
 * are made of this one, as far as their changes don't touch it.
 *
 * <pre>{@code
 * Analysis analysis = Workspace.empty().with("order.saga", text).analyse();
 * }</pre>
 */
public final class Workspace {
    private static final Workspace EMPTY = new Workspace(new TreeMap<>(), Libraries.UNKNOWN, null);

    private final SortedMap<String, Source> sources;
    private final Libraries libraries;

    /** Of the nearest snapshot before this one that had been analysed. */
    private final @Nullable Analysis earlier;

    private volatile @Nullable Analysis own;

    private Workspace(SortedMap<String, Source> sources, Libraries libraries, @Nullable Analysis earlier) {
        this.sources = Collections.unmodifiableSortedMap(sources);
        this.libraries = libraries;
        this.earlier = earlier;
    }

    public static Workspace empty() {
        return EMPTY;
    }

    /**
     * @param file as the user names it, with {@code /} between its parts; a file of that name is replaced
     */
    public Workspace with(String file, String text) {
        Source known = sources.get(file);
        return known != null && known.isOf(text) ? this : with(file, Source.of(file, text));
    }

    /** The same from a file's bytes, which should be UTF-8. They are parsed at once. */
    public Workspace with(String file, byte[] bytes) {
        Source known = sources.get(file);
        return known != null && known.isOf(bytes) ? this : with(file, Source.of(file, bytes));
    }

    private Workspace with(String file, Source source) {
        SortedMap<String, Source> changed = new TreeMap<>(sources);
        changed.put(file, source);
        return new Workspace(changed, libraries, latest());
    }

    /** Does nothing if there is no such file. */
    public Workspace without(String file) {
        if (!sources.containsKey(file)) {
            return this;
        }
        SortedMap<String, Source> changed = new TreeMap<>(sources);
        changed.remove(file);
        return new Workspace(changed, libraries, latest());
    }

    /**
     * With what the files may refer to outside of them. The {@code .saga} files there are for their names alone: nothing is
     * said about them and nothing is generated from them. To be called again where the class path has changed.
     */
    public Workspace on(ClassPath classPath) {
        return new Workspace(sources, Libraries.of(classPath), null);
    }

    private @Nullable Analysis latest() {
        Analysis made = own;
        return made == null ? earlier : made;
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

    /** In the order of {@link #files()}. */
    public List<FileUnit> units() {
        return units(Cancellation.NEVER);
    }

    private List<FileUnit> units(Cancellation cancellation) {
        return sources.values().stream()
                .map(source -> source.unit(cancellation))
                .toList();
    }

    /** What is known about these files. */
    public Analysis analyse() {
        return analyse(Cancellation.NEVER);
    }

    /**
     * What is known about these files, as long as it is needed. The work is done here when it is first asked for, and not
     * again. Given up, it leaves nothing behind but files that were parsed in full, and may be asked for again.
     *
     * @throws java.util.concurrent.CancellationException if it is no longer needed
     */
    public Analysis analyse(Cancellation cancellation) {
        Analysis made = own;
        if (made == null) {
            made = Analysis.of(units(cancellation), libraries, Optional.ofNullable(earlier), cancellation);
            own = made;
        }
        return made;
    }
}
