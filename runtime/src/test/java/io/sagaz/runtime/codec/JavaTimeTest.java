package io.sagaz.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imported classes of {@code java.time}. */
class JavaTimeTest {
    private final JsonPayloads json = new JsonPayloads();

    static List<Object> timesOfJava() {
        return List.of(
                Duration.ofSeconds(90),
                Instant.parse("2026-03-01T10:00:00.123456789Z"),
                LocalDate.of(2026, 2, 28),
                LocalDateTime.of(2026, 2, 28, 23, 59, 1),
                LocalTime.of(8, 15),
                MonthDay.of(2, 29),
                OffsetDateTime.parse("2026-03-01T10:00:00+02:00"),
                OffsetTime.parse("10:00+02:00"),
                Period.ofDays(3),
                Year.of(2026),
                YearMonth.of(2026, 7),
                ZoneOffset.ofHours(2),
                ZonedDateTime.parse("2026-03-01T10:00:00+01:00[Europe/Paris]"));
    }

    @ParameterizedTest
    @MethodSource("timesOfJava")
    void areWrittenAsTheirTextsAndReadBack(Object value) {
        @SuppressWarnings("unchecked")
        Codec<Object> codec = (Codec<Object>) Codecs.object(value.getClass());

        assertThat(json.write(codec, value)).isEqualTo('"' + value.toString() + '"');
        assertThat(json.read(codec, json.write(codec, value))).isEqualTo(value);
    }

    @Test
    void namesAZone() {
        ZoneId zone = ZoneId.of("Europe/Paris");

        assertThat(json.read(Codecs.object(ZoneId.class), json.write(Codecs.object(ZoneId.class), zone)))
                .isEqualTo(zone);
    }

    @Test
    void refusesAnotherText() {
        assertThatThrownBy(() -> json.read(Codecs.object(LocalTime.class), "\"noon\""))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("noon");
    }
}
