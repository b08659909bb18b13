package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JSON text of a saga's definition from where the build puts it. Called by generated code. */
public final class DefinitionResource {
    // The writer puts the hash first; any later key of that name belongs to something else.
    private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"([0-9a-f]*)\"");

    private DefinitionResource() {}

    /**
     * @param saga the generated class, whose class loader finds the file
     * @param file its name below {@code META-INF/sagaz}
     * @param hash of the definition that the class was generated from
     * @throws SagazException if the file is missing, or belongs to another build than the class
     */
    public static String read(Class<?> saga, String file, String hash) {
        String path = "META-INF/sagaz/" + file;
        String json;
        try (InputStream in = saga.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new SagazException("the definition of " + saga.getName() + " is missing: there is no " + path
                        + " where the class is; build both with the goal `compile` of the Sagaz plugin");
            }
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SagazException("can't read " + path, e);
        }
        Matcher found = HASH.matcher(json);
        if (!found.find() || !found.group(1).equals(hash)) {
            throw new SagazException(path + " and the class " + saga.getName()
                    + " come from different builds: the class has the hash " + hash
                    + "; build the project from scratch, and look for a second jar with the same saga");
        }
        return json;
    }
}
