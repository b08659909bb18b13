package io.sagaz.compiler.java;

import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.model.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The digest of everything that is generated from the golden cases, also from a process with other settings. */
final class GeneratedDigest {
    private static final int CHILD_SECONDS_MAX = 120;

    private GeneratedDigest() {}

    public static void main(String[] args) throws GeneralSecurityException {
        System.out.print(of(GoldenCase.all().stream().map(GoldenCase::model).toList()));
    }

    static String of(List<Model> models) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Model model : models) {
            for (GeneratedFile file : JavaGenerator.generate(model)) {
                digest.update((file.path() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8));
            }
            model.sagas().stream()
                    .map(saga -> DefinitionFile.of(saga, model))
                    .forEach(
                            file -> digest.update((file.name() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String ofChild(String... settings) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), GeneratedDigest.class.getName()));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!child.waitFor(CHILD_SECONDS_MAX, TimeUnit.SECONDS) || child.exitValue() != 0) {
            child.destroyForcibly();
            throw new AssertionError(printed);
        }
        return printed;
    }
}
