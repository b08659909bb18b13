package shop.common;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Where a parcel goes.
 */
@Generated("io.sagaz")
@NullMarked
public record Address(String street, String city, String country) {
    public static final Codec<Address> CODEC = new Codec<Address>() {
        @Override
        public void write(Address value, PayloadWriter out) {
            out.record(() -> {
                out.field("street", value.street(), Codecs.STRING);
                out.field("city", value.city(), Codecs.STRING);
                out.field("country", value.country(), Codecs.STRING);
            });
        }

        @Override
        public Address read(PayloadReader in) {
            return new Address(
                    in.field("street", Codecs.STRING),
                    in.field("city", Codecs.STRING),
                    in.field("country", Codecs.STRING));
        }
    };

    public Address(String street, String city, String country) {
        this.street = Objects.requireNonNull(street, "street");
        this.city = Objects.requireNonNull(city, "city");
        this.country = Objects.requireNonNull(country, "country");
    }
}
