package io.sagaz.cli;

import java.util.Locale;

/** How a dry run is printed. */
enum SimulationForm {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
