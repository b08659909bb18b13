package io.sagaz.cli;

import static java.util.stream.Collectors.joining;

import io.sagaz.compiler.picture.PictureFormat;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --format}, which users write in lower case. */
abstract class FormConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> forms;

    private FormConverter(Class<E> forms) {
        this.forms = forms;
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(forms.getEnumConstants())
                .filter(form -> word(form).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it can be "
                        + Arrays.stream(forms.getEnumConstants())
                                .map(FormConverter::word)
                                .collect(joining(", "))
                        + ", not `" + value + "`"));
    }

    private static String word(Enum<?> form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    static final class OfDiagnostics extends FormConverter<DiagnosticsForm> {
        OfDiagnostics() {
            super(DiagnosticsForm.class);
        }
    }

    static final class OfSimulation extends FormConverter<SimulationForm> {
        OfSimulation() {
            super(SimulationForm.class);
        }
    }

    static final class OfPicture extends FormConverter<PictureFormat> {
        OfPicture() {
            super(PictureFormat.class);
        }
    }
}
