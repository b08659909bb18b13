package io.sagaz.benchmarks;

import io.sagaz.compiler.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sagas as a company may have them: each of four steps in a file of its own, ten with the services and types of one domain,
 * which stand in two more files, and an address that all domains share. Without mistakes.
 */
final class Project {
    private static final int SAGAS_OF_A_DOMAIN = 10;
    private static final String COMMON = resource("common.saga");
    private static final String TYPES = resource("types.saga");
    private static final String SERVICES = resource("services.saga");
    private static final String SAGA = resource("saga.saga");

    private Project() {}

    /** Texts by file name. */
    static Map<String, String> files(int sagas) {
        Map<String, String> files = new TreeMap<>();
        files.put("common.saga", COMMON);
        for (int number = 0; number < sagas; number++) {
            int domain = number / SAGAS_OF_A_DOMAIN;
            files.computeIfAbsent("domain%d/types.saga".formatted(domain), key -> of(TYPES, domain, 0));
            files.computeIfAbsent("domain%d/services.saga".formatted(domain), key -> of(SERVICES, domain, 0));
            files.put(saga(number), of(SAGA, domain, number));
        }
        return files;
    }

    /** The file of a saga. */
    static String saga(int number) {
        return "domain%d/fulfil%d.saga".formatted(number / SAGAS_OF_A_DOMAIN, number);
    }

    static Workspace workspace(Map<String, String> files) {
        Workspace workspace = Workspace.empty();
        for (Map.Entry<String, String> file : files.entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return workspace;
    }

    /** One file of whole sagas and their services, as long as that or a saga longer. */
    static String text(int lines) {
        StringBuilder text = new StringBuilder(of(SERVICES, 0, 0));
        String saga = SAGA.substring(SAGA.indexOf("///"));
        for (int number = 0; text.chars().filter(c -> c == '\n').count() < lines; number++) {
            text.append('\n').append(of(saga, 0, number));
        }
        return text.toString();
    }

    private static String of(String template, int domain, int number) {
        return template.replace("$DOMAIN", String.valueOf(domain)).replace("$NUMBER", String.valueOf(number));
    }

    private static String resource(String name) {
        try (InputStream in = Project.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " isn't on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
