package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the files of a workspace declare, resolved as far as that goes. Immutable; safe for any thread.
 *
 * @param diagnostics about names and types, in the order in which they were found
 * @param structs records, errors and events, also those with errors
 * @param enums also those with errors
 * @param services also those with errors
 * @param sagas in the order as written, also those with errors
 * @param soundness what the model may hold
 */
public record Resolution(
        List<Diagnostic> diagnostics,
        List<StructModel> structs,
        List<EnumModel> enums,
        List<ServiceModel> services,
        List<ResolvedSaga> sagas,
        Soundness soundness) {
    public Resolution {
        diagnostics = List.copyOf(diagnostics);
        structs = List.copyOf(structs);
        enums = List.copyOf(enums);
        services = List.copyOf(services);
        sagas = List.copyOf(sagas);
    }

    /**
     * Never fails, whatever is wrong with the units.
     *
     * @param classes empty where the class path isn't known; then imported classes are taken on trust
     */
    public static Resolution of(List<FileUnit> units, Optional<JavaClasses> classes) {
        return new WorkspaceResolver(units, classes).resolve();
    }

    /**
     * What is free of errors, in itself and in what it uses.
     *
     * @param errors everything that is wrong with the workspace
     */
    public Model model(List<Diagnostic> errors) {
        return soundness.model(this, errors);
    }
}
