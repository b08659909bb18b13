package io.sagaz.compiler;

import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.model.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a module refers to outside of its {@code .saga} files: jars and folders of classes, with the {@code .saga} files
 * that their modules put below {@code META-INF/sagaz/}, and the platform. Files are read, and no class is ever loaded. A
 * snapshot: what is looked up is remembered, also that it isn't there. For one thread.
 */
public final class ClassPath {
    private static final String CLASS = ".class";
    private static final String SAGA = ".saga";

    private final SortedMap<String, byte[]> sagaFiles = new TreeMap<>();
    private final Set<String> classes = new HashSet<>();
    private final List<Path> entries;
    private final List<Path> sources;

    private ClassPath(List<Path> entries, List<Path> sources) {
        this.entries = List.copyOf(entries);
        this.sources = List.copyOf(sources);
    }

    /**
     * @param entries jars and folders; what isn't there is left out, as Java does
     * @param sources folders of the module's own Java, not compiled yet: a class counts as there where its file stands
     * @param sagaSources folders of the {@code .saga} files of modules that aren't compiled yet
     * @throws IOException if one can't be read
     */
    public static ClassPath of(List<Path> entries, List<Path> sources, List<Path> sagaSources) throws IOException {
        ClassPath path = new ClassPath(entries.stream().filter(Files::exists).toList(), sources);
        for (Path entry : path.entries) {
            path.read(entry);
        }
        for (Path folder : sagaSources) {
            path.readSources(folder);
        }
        return path;
    }

    /** The files among the entries. */
    public List<Path> jars() {
        return entries.stream().filter(Files::isRegularFile).toList();
    }

    /** The {@code .saga} files of other modules, by a name that tells where they stand. */
    public SortedMap<String, byte[]> sagaFiles() {
        return Collections.unmodifiableSortedMap(sagaFiles);
    }

    /** The classes of the jars and folders, of the module's own sources and of the platform that runs this. */
    public JavaClasses classes() {
        return new Classes();
    }

    private void read(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            read(entry, entry.toString());
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                for (Path root : jar.getRootDirectories()) {
                    read(root, entry + "!");
                }
            }
        }
    }

    private void readSources(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        (Iterable<Path>) files.filter(it -> it.toString().endsWith(SAGA))::iterator) {
                    sagaFiles.put(file.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private void read(Path root, String shown) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(CLASS)) {
                    classes.add(name);
                } else if (name.endsWith(SAGA) && name.startsWith(DefinitionFile.FOLDER + "/")) {
                    sagaFiles.put(shown.replace('\\', '/') + "/" + name, Files.readAllBytes(file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class Classes implements JavaClasses {
        @Override
        public Optional<Found> find(String name) {
            for (String file : files(name)) {
                Optional<Found> found =
                        inEntries(file).or(() -> inSources(file)).or(() -> inPlatform(file));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /** A dot may stand before a nested class, whose file has {@code $} there. */
        private List<String> files(String name) {
            List<String> files = new ArrayList<>();
            String file = name.replace('.', '/');
            while (file.contains("/")) {
                files.add(file + CLASS);
                int slash = file.lastIndexOf('/');
                file = file.substring(0, slash) + "$" + file.substring(slash + 1);
            }
            files.add(file + CLASS);
            return files;
        }

        private Optional<Found> inEntries(String file) {
            if (!classes.contains(file)) {
                return Optional.empty();
            }
            for (Path entry : entries) {
                try {
                    Optional<Found> found = Files.isDirectory(entry) ? in(entry.resolve(file)) : inJar(entry, file);
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (IOException e) {
                    return unread();
                }
            }
            return Optional.empty();
        }

        private Optional<Found> inJar(Path entry, String file) throws IOException {
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                return in(jar.getPath("/" + file));
            }
        }

        private Optional<Found> in(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return ClassFile.read(in);
            }
        }

        /** What can't be read is javac's to complain about. */
        private Optional<Found> unread() {
            return Optional.of(new Found(Optional.empty()));
        }

        /** How a class that isn't compiled yet is written nobody knows here; of a nested one the outer counts. */
        private Optional<Found> inSources(String file) {
            String outer = file.substring(0, file.length() - CLASS.length()).replaceFirst("\\$.*", "");
            return sources.stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(outer + ".java")))
                    ? unread()
                    : Optional.empty();
        }

        private Optional<Found> inPlatform(String file) {
            try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
                return in == null ? Optional.empty() : ClassFile.read(in);
            } catch (IOException e) {
                return unread();
            }
        }

        @Override
        public List<String> inPackage(String name) {
            String folder = name.replace('.', '/');
            Set<String> found = new TreeSet<>();
            classes.stream()
                    .filter(file -> file.lastIndexOf('/') == folder.length() && file.startsWith(folder))
                    .forEach(file -> add(file.substring(folder.length() + 1), CLASS, found));
            for (Path source : sources) {
                list(source.resolve(folder), ".java", found);
            }
            platform(name, found);
            return List.copyOf(found);
        }

        /** By the file system of the running platform, which has a link to the module of each package. */
        private void platform(String name, Set<String> found) {
            FileSystem platform = FileSystems.getFileSystem(java.net.URI.create("jrt:/"));
            Path modules = platform.getPath("/packages", name);
            if (Files.isDirectory(modules)) {
                try (Stream<Path> links = Files.list(modules)) {
                    links.forEach(module -> list(module.resolve(name.replace('.', '/')), CLASS, found));
                } catch (IOException e) {
                    // Then nothing of it is suggested.
                    return;
                }
            }
        }

        private void list(Path folder, String suffix, Set<String> found) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(file -> add(file.getFileName().toString(), suffix, found));
                } catch (IOException e) {
                    // Then nothing of it is suggested.
                    return;
                }
            }
        }

        private void add(String file, String suffix, Set<String> found) {
            if (file.endsWith(suffix) && !file.contains("$") && !file.contains("-")) {
                found.add(file.substring(0, file.length() - suffix.length()));
            }
        }
    }
}
