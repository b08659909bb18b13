package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.model.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles generated files in memory, as strictly as a user may, and loads what comes out. */
final class JavaCompilation extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final Map<String, String> resources = new HashMap<>();

    private JavaCompilation(Map<String, byte[]> classes) {
        super(JavaCompilation.class.getClassLoader());
        this.classes = classes;
    }

    /** What is generated from a model, with the definitions where the build puts them. */
    static JavaCompilation of(Model model) throws Exception {
        JavaCompilation compilation = of(JavaGenerator.generate(model));
        compilation.putDefinitions(model);
        return compilation;
    }

    /** Fails on every warning. */
    static JavaCompilation of(List<GeneratedFile> files) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Map<String, byte[]> classes = new HashMap<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            List<String> options =
                    List.of("-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-Xmaxwarns", "20");
            boolean compiled = compiler.getTask(
                            null,
                            new MemoryFiles(standard, classes),
                            problems,
                            options,
                            null,
                            files.stream().map(SourceText::new).toList())
                    .call();
            assertThat(problems.getDiagnostics()).isEmpty();
            assertThat(compiled).isTrue();
        }
        return new JavaCompilation(classes);
    }

    /** The value of a static field. */
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
    <T> T constant(String type, String field) {
        try {
            return (T) loadClass(type).getField(field).get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the generated class has not what it should", e);
        }
    }

    /** A new value of a generated type, which has one constructor. */
    Object create(String type, @Nullable Object... arguments) {
        try {
            return loadClass(type).getDeclaredConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the generated class has not what it should", e);
        }
    }

    void putDefinitions(Model model) {
        model.sagas().stream()
                .map(saga -> DefinitionFile.of(saga, model))
                .forEach(file -> putResource(DefinitionFile.FOLDER + "/" + file.name(), file.text()));
    }

    void putResource(String path, String text) {
        resources.put(path, text);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        String text = resources.get(path);
        return text == null
                ? super.getResourceAsStream(path)
                : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = classes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(GeneratedFile file) {
            super(URI.create("memory:///" + file.path().replace(" ", "%20")), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        MemoryFiles(JavaFileManager files, Map<String, byte[]> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.hashCode() + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
