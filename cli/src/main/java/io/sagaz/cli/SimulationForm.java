package io.sagaz.cli;

import io.sagaz.compiler.simulate.SagaSimulation;
import io.sagaz.compiler.simulate.SimulationJson;
import io.sagaz.compiler.simulate.SimulationText;
import java.util.List;

/** How a dry run is printed. */
enum SimulationForm {
    TEXT(DiagnosticsForm.TEXT) {
        @Override
        String print(List<SagaSimulation> simulations, boolean colour) {
            return simulations.isEmpty()
                    ? "There is no saga in these files.\n"
                    : SimulationText.of(simulations, colour);
        }
    },
    JSON(DiagnosticsForm.JSON) {
        @Override
        String print(List<SagaSimulation> simulations, boolean colour) {
            return SimulationJson.of(simulations);
        }
    };

    private final DiagnosticsForm diagnosticsForm;

    SimulationForm(DiagnosticsForm diagnosticsForm) {
        this.diagnosticsForm = diagnosticsForm;
    }

    abstract String print(List<SagaSimulation> simulations, boolean colour);

    /** For what is wrong with the sagas, in place of a dry run. */
    DiagnosticsForm diagnosticsForm() {
        return diagnosticsForm;
    }
}
