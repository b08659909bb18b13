package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes. */
final class ReproducibilityTest {
    private static final List<Model> MODELS =
            GoldenCase.all().stream().map(GoldenCase::model).toList();

    @Test
    void everyRunGivesTheSameBytes() throws Exception {
        String first = GeneratedDigest.of(MODELS);

        String second = GeneratedDigest.of(
                GoldenCase.all().stream().map(GoldenCase::model).toList());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theOrderOfDeclarationsDoesNotMatter() throws Exception {
        List<Model> reversed = MODELS.stream()
                .map(model -> new Model(
                        reversed(model.structs()),
                        reversed(model.enums()),
                        reversed(model.services()),
                        reversed(model.sagas())))
                .toList();

        for (int i = 0; i < MODELS.size(); i++) {
            assertThat(JavaGenerator.generate(reversed.get(i))).isEqualTo(JavaGenerator.generate(MODELS.get(i)));
        }
    }

    @Test
    void localeLineEndsAndEncodingOfThePlatformDoNotMatter() throws Exception {
        String here = GeneratedDigest.of(MODELS);

        // Turkish has a capital i of its own, Arabic digits of its own.
        assertThat(GeneratedDigest.ofChild(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dline.separator=\r\n",
                        "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(here);
        assertThat(GeneratedDigest.ofChild("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Tokyo"))
                .isEqualTo(here);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
