package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;

/**
 * The definition of one version of a saga, to be written below {@code META-INF/sagaz} as UTF-8.
 *
 * @param name of the file, such as {@code shop.orders.FulfilOrder.json}
 * @param text pretty printed, its keys in a fixed order, its lines end in LF
 * @param hash SHA-256 of what the saga means, in hexadecimal: not of docs, annotations, owners or where things stand
 */
public record DefinitionFile(String name, String text, String hash) {
    /** The folder of all definitions, on the class path. */
    public static final String FOLDER = "META-INF/sagaz";

    /** @param model declares what the saga names, and its other versions */
    public static DefinitionFile of(SagaModel saga, Model model) {
        ObjectNode meaning = new MeaningJson(model).saga(saga);
        String hash = Json.sha256(meaning);
        return new DefinitionFile(
                name(saga, model), Json.pretty(new NotesJson(saga, model).around(meaning, hash)), hash);
    }

    /** An older version has its number in the name, behind a character that no name contains. */
    private static String name(SagaModel saga, Model model) {
        boolean newer =
                model.sagas().stream().anyMatch(it -> it.name().equals(saga.name()) && it.version() > saga.version());
        return saga.name().text() + (newer ? "-v" + saga.version() : "") + ".json";
    }
}
