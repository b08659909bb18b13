package io.sagaz.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of modules: what packages each has, which of them others may use, and which modules it may use itself.
 *
 * @param folder in the repository; the artifact is {@code sagaz-} and the folder
 * @param root the package that all others of the module are below
 * @param open packages for other modules, relative to the root; {@code ""} is the root itself
 * @param closed packages for the module alone, likewise
 * @param uses folders of the modules whose open packages it may use
 */
record Module(String folder, String root, Set<String> open, Set<String> closed, Set<String> uses) {
    static final List<Module> ALL = List.of(
            new Module("grammar", "io.sagaz.grammar", Set.of(""), Set.of(), Set.of()),
            new Module("kernel", "io.sagaz.kernel", Set.of(""), Set.of(), Set.of()),
            new Module(
                    "compiler",
                    "io.sagaz.compiler",
                    Set.of(
                            "",
                            "syntax",
                            "model",
                            "diagnostics",
                            "definition",
                            "java",
                            "picture",
                            "format",
                            "simulate",
                            "evolution",
                            "cancel"),
                    Set.of("check"),
                    Set.of("grammar", "kernel")),
            new Module(
                    "runtime",
                    "io.sagaz.runtime",
                    Set.of("", "engine", "store", "participant", "kafka", "metrics", "testing"),
                    Set.of("lane", "journal", "outbox", "relay", "codec"),
                    Set.of("kernel")),
            new Module("maven-plugin", "io.sagaz.maven", Set.of(), Set.of(""), Set.of("compiler")),
            new Module("cli", "io.sagaz.cli", Set.of(), Set.of(""), Set.of("compiler", "runtime")),
            new Module(
                    "benchmarks",
                    "io.sagaz.benchmarks",
                    Set.of(),
                    Set.of(""),
                    Set.of("grammar", "kernel", "compiler", "runtime")));

    private static final Pattern PLACE = Pattern.compile("/([a-z-]+)/target/classes/|/sagaz-([a-z-]+)-\\d[^/]*\\.jar!");

    /** The folder of the module that a class was compiled in, by where its class file lies. */
    static String folderOf(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        Matcher place = PLACE.matcher(uri);
        if (!place.find()) {
            throw new IllegalStateException(uri + " is in no module");
        }
        return place.group(1) != null ? place.group(1) : place.group(2);
    }

    static Module named(String folder) {
        return ALL.stream()
                .filter(module -> module.folder.equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("module " + folder + " is not in the table"));
    }

    /** The module whose root is above a package. */
    static Module owning(String packageName) {
        return ALL.stream()
                .filter(module -> module.isAbove(packageName))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("package " + packageName + " is in no module of the table"));
    }

    boolean has(String packageName) {
        return isAbove(packageName) && (open.contains(relative(packageName)) || closed.contains(relative(packageName)));
    }

    boolean opens(String packageName) {
        return isAbove(packageName) && open.contains(relative(packageName));
    }

    private boolean isAbove(String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private String relative(String packageName) {
        return packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
    }
}
