package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
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

    private JavaCompilation(Map<String, byte[]> classes) {
        super(JavaCompilation.class.getClassLoader());
        this.classes = classes;
    }

    /** Fails on every warning. */
    static JavaCompilation of(List<GeneratedFile> files) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Map<String, byte[]> classes = new HashMap<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            List<String> options =
                    List.of("-Xlint:all,-processing", "-Werror", "--release", "17", "-proc:none", "-Xmaxwarns", "20");
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
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> T constant(String type, String field) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked")
        T value = (T) loadClass(type).getField(field).get(null);
        return value;
    }

    /** A new value of a generated type. */
    Object create(String type, @Nullable Object... arguments) throws ReflectiveOperationException {
        return loadClass(type).getDeclaredConstructors()[0].newInstance(arguments);
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
