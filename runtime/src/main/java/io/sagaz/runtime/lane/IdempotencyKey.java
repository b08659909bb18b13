package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The idempotency key of a call: a name-based UUID (version 5) whose namespace is the saga's id and whose name is {@code
 * <step>/<alternative>/<direction>}, such as {@code reserve/0/do}, for an element of a fan-out with its index, such as
 * {@code reserve[7]/0/do}. The directions are {@code do}, {@code undo} and
 * {@code verify}. It never changes: participants may keep it for years.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5">RFC 9562, UUID Version 5</a>
 */
public final class IdempotencyKey {
    private IdempotencyKey() {}

    /** @param stepName as written in the saga's file */
    public static UUID of(UUID saga, String stepName, CallId call) {
        String element = call.element().isPresent() ? "[" + call.element().getAsInt() + "]" : "";
        return nameBased(saga, stepName + element + "/" + call.alternative() + "/" + direction(call.role()));
    }

    private static String direction(CallId.Role role) {
        return switch (role) {
            case DO -> "do";
            case UNDO -> "undo";
            case VERIFY -> "verify";
        };
    }

    static UUID nameBased(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .flip());
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = digest.getLong();
        long low = digest.getLong();
        return new UUID((high & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L, (low & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
