package io.sagaz.compiler.picture;

import io.sagaz.kernel.Zone;
import java.util.Locale;

/** The colours of the zones and of compensations, the same in every form; as {@code #rrggbb}. */
enum Hue {
    BEFORE("#fef3c7", "#b45309", "#3b2a0c", "#f59e0b"),
    PIVOT("#e0e7ff", "#4338ca", "#26245c", "#a5b4fc"),
    AFTER("#dcfce7", "#15803d", "#0f3320", "#4ade80"),
    BESIDE("#f1f5f9", "#64748b", "#2a3442", "#94a3b8"),
    FREE("#e0f2fe", "#0369a1", "#0c2f45", "#38bdf8"),
    COMPENSATION("#fff1f2", "#be123c", "#431722", "#fb7185");

    private final String fill;
    private final String stroke;
    private final String darkFill;
    private final String darkStroke;

    Hue(String fill, String stroke, String darkFill, String darkStroke) {
        this.fill = fill;
        this.stroke = stroke;
        this.darkFill = darkFill;
        this.darkStroke = darkStroke;
    }

    static Hue of(Zone zone) {
        return switch (zone) {
            case BEFORE -> BEFORE;
            case PIVOT -> PIVOT;
            case AFTER -> AFTER;
            case BESIDE -> BESIDE;
            case FREE -> FREE;
        };
    }

    /** By which the forms name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fill() {
        return fill;
    }

    String stroke() {
        return stroke;
    }

    String darkFill() {
        return darkFill;
    }

    String darkStroke() {
        return darkStroke;
    }
}
