package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dsagaz.update=true} rewrites the golden files, and fails, so that the difference is looked at. */
final class GoldenJavaTest {
    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesTheGoldenFiles(GoldenCase golden) throws Exception {
        Map<String, String> generated = generated(golden.model());
        Map<String, String> expected = new TreeMap<>();
        Stream.of(".java", ".json")
                .flatMap(ending -> golden.files(ending).stream())
                .forEach(file -> expected.put(golden.name(file), GoldenCase.read(file)));

        if (Boolean.getBoolean("sagaz.update") && !generated.equals(expected)) {
            update(golden, generated, expected);
            fail("the golden files of %s have been rewritten: look at the difference", golden);
        }
        assertThat(generated.keySet()).isEqualTo(expected.keySet());
        generated.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesWithoutAWarning(GoldenCase golden) throws Exception {
        assertThat(JavaCompilation.of(JavaGenerator.generate(golden.model()))).isNotNull();
    }

    private static Map<String, String> generated(Model model) {
        Map<String, String> files = new TreeMap<>();
        JavaGenerator.generate(model).forEach(file -> files.put(file.path(), file.text()));
        model.sagas().stream()
                .map(saga -> DefinitionFile.of(saga, model))
                .forEach(file -> files.put(DefinitionFile.FOLDER + "/" + file.name(), file.text()));
        return files;
    }

    private static void update(GoldenCase golden, Map<String, String> generated, Map<String, String> expected)
            throws Exception {
        for (String path : expected.keySet()) {
            if (!generated.containsKey(path)) {
                Files.delete(golden.folder().resolve(path));
            }
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path path = golden.folder().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
