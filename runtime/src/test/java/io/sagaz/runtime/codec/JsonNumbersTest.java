package io.sagaz.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of every size and form. */
class JsonNumbersTest {
    private final JsonPayloads json = new JsonPayloads();

    @ParameterizedTest
    @CsvSource({
        "10.50, 10.50",
        "0, 0",
        "0.000, 0.000",
        "-0.10, -0.10",
        "1000, 1000",
        "1E+3, 1E+3",
        "1E-10, 0.0000000001",
        "12345678901234567890123456789.123456789, 12345678901234567890123456789.123456789",
        "1E-200, 1E-200",
        "1E+10000, 1E+10000"
    })
    void writesDecimalsExactly(String value, String written) {
        BigDecimal decimal = new BigDecimal(value);

        assertThat(json.write(Codecs.DECIMAL, decimal)).isEqualTo(written);
        assertThat(json.read(Codecs.DECIMAL, written)).isEqualTo(decimal);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, '\"NaN\"'",
        "Infinity, '\"Infinity\"'",
        "-Infinity, '\"-Infinity\"'",
        "-0.0, -0.0",
        "1.0E300, 1.0E300"
    })
    void writesEveryDouble(double value, String written) {
        assertThat(json.write(Codecs.DOUBLE, value)).isEqualTo(written);
        assertThat(json.read(Codecs.DOUBLE, written)).isEqualTo(Double.valueOf(value));
    }

    @Test
    void readsNumbersOfOtherForms() {
        assertThat(json.read(Codecs.DOUBLE, "3")).isEqualTo(3.0);
        assertThat(json.read(Codecs.LONG, "3.0")).isEqualTo(3L);
        assertThat(json.read(Codecs.LONG, "12e2")).isEqualTo(1200L);
        assertThat(json.read(Codecs.DECIMAL, "3")).isEqualTo(new BigDecimal("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "0.5", "1e1000", "1e-1000"})
    void refusesWhatIsNoWholeNumberOf64Bits(String text) {
        assertThatThrownBy(() -> json.read(Codecs.LONG, text))
                .hasMessage("the payload: " + text + " is no whole number of 64 bits");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> json.read(Codecs.DOUBLE, "1e999"))
                .hasMessage("the payload: 1e999 is too big for a Double");
        assertThatThrownBy(() -> json.read(Codecs.DECIMAL, "1e99999999999"))
                .hasMessage("the payload: 1e99999999999 is out of range");
        assertThatThrownBy(() -> json.read(Codecs.DOUBLE, "\"nan\"")).isInstanceOf(PayloadException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1e-1000000000", "1e10001", "1e-10001"})
    void refusesNumbersThatWouldTakeTooMuchMemory(String text) {
        assertThatThrownBy(() -> json.read(Codecs.DECIMAL, text))
                .hasMessage("the payload: a number of more than 10000 digits");
        assertThatThrownBy(() -> json.read(Codecs.LONG, text)).isInstanceOf(PayloadException.class);
        assertThatThrownBy(() -> json.write(Codecs.DECIMAL, new BigDecimal(text)))
                .isInstanceOf(PayloadException.class);
    }

    @Test
    void limitsTheDigitsOfANumberAlike() {
        String longest = "9".repeat(10_000);
        assertThat(json.read(Codecs.DECIMAL, json.write(Codecs.DECIMAL, new BigDecimal(longest))))
                .isEqualTo(new BigDecimal(longest));
        assertThatThrownBy(() -> json.write(Codecs.DECIMAL, new BigDecimal(longest + "9")))
                .isInstanceOf(PayloadException.class);
        assertThatThrownBy(() -> json.read(Codecs.DECIMAL, longest + "9")).isInstanceOf(PayloadException.class);
        assertThatThrownBy(() -> json.read(Codecs.DECIMAL, longest.repeat(100))).isInstanceOf(PayloadException.class);
    }
}
