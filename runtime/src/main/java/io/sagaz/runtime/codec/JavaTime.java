package io.sagaz.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
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
import java.util.function.Function;

/**
 * The values of {@code java.time} as their own texts (ISO 8601), which Jackson alone refuses to write. Instead of
 * {@code jackson-datatype-jsr310}: one dependency less for users, and no choice between numbers and texts.
 */
final class JavaTime {
    private JavaTime() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("sagaz-java-time");
        add(module, Duration.class, Duration::parse);
        add(module, Instant.class, Instant::parse);
        add(module, LocalDate.class, LocalDate::parse);
        add(module, LocalDateTime.class, LocalDateTime::parse);
        add(module, LocalTime.class, LocalTime::parse);
        add(module, MonthDay.class, MonthDay::parse);
        add(module, OffsetDateTime.class, OffsetDateTime::parse);
        add(module, OffsetTime.class, OffsetTime::parse);
        add(module, Period.class, Period::parse);
        add(module, Year.class, Year::parse);
        add(module, YearMonth.class, YearMonth::parse);
        add(module, ZoneId.class, ZoneId::of);
        add(module, ZoneOffset.class, ZoneOffset::of);
        add(module, ZonedDateTime.class, ZonedDateTime::parse);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new Parsing<>(type, parse));
    }

    // Jackson's base class can be serialized; a deserializer never is.
    @SuppressWarnings("serial")
    private static final class Parsing<T> extends StdScalarDeserializer<T> {
        private final Class<T> type;
        private final transient Function<String, T> parse;

        Parsing(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
            }
        }
    }
}
