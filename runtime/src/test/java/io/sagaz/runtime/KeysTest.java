package io.sagaz.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysTest {
    @SuppressWarnings("ArrayRecordComponent") // As the generator writes them.
    private record Place(String town, BigDecimal height, byte[] mark) {
        static final Codec<Place> CODEC = new Codec<>() {
            @Override
            public void write(Place place, PayloadWriter out) {
                out.record(() -> {
                    out.field("town", place.town(), Codecs.STRING);
                    out.field("height", place.height(), Codecs.DECIMAL);
                    out.field("mark", place.mark(), Codecs.BYTES);
                });
            }

            @Override
            public Place read(PayloadReader in) {
                throw new UnsupportedOperationException("a key isn't read");
            }
        };
    }

    private static String key(String town, String height, int mark) {
        return Keys.text(Place.CODEC, new Place(town, new BigDecimal(height), new byte[] {(byte) mark}));
    }

    @Test
    void areTheSameForEqualValues() {
        assertThat(key("Bern", "1.50", 7))
                .isEqualTo(key("Bern", "1.5", 7))
                .isEqualTo("{town:\"Bern\",height:1.5,mark:\"Bw==\",}");
    }

    @Test
    void differForOthers() {
        assertThat(key("Bern", "1.5", 7))
                .isNotEqualTo(key("Bern", "1.5", 8))
                .isNotEqualTo(key("Bern", "15", 7))
                .isNotEqualTo(key("Basel", "1.5", 7));
        Codec<List<String>> texts = Codecs.list(Codecs.STRING);
        assertThat(Keys.text(texts, List.of("a", "b")))
                .isNotEqualTo(Keys.text(texts, List.of("a\",\"b")))
                .isNotEqualTo(Keys.text(texts, List.of("ab")));
    }

    @Test
    void doNotDependOnTheOrderOfAMap() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(Keys.text(Codecs.map(Codecs.INT), one)).isEqualTo(Keys.text(Codecs.map(Codecs.INT), other));
    }
}
