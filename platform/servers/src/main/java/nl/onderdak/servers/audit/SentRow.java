// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.core.Oid;

/**
 * A row in the binary form in which PostgreSQL sends it ({@code record_send}): the number of columns, and of each the
 * number of its type, its length and its bytes, so that different rows are different bytes. A value that is absent has
 * the length -1.
 */
final class SentRow {

    private static final int ABSENT = -1;
    private static final long MICROS_FROM_1970_TO_2000 = 946_684_800_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream row = new DataOutputStream(bytes);

    SentRow(int columns) {
        write(() -> row.writeInt(columns));
    }

    SentRow text(String value) {
        return column(Oid.TEXT, value, SentRow::sent);
    }

    SentRow uuid(UUID value) {
        return column(Oid.UUID, value, SentRow::sent);
    }

    SentRow number(int value) {
        return column(Oid.INT4, value, it -> ByteBuffer.allocate(Integer.BYTES).putInt(it));
    }

    SentRow number(long value) {
        return column(Oid.INT8, value, SentRow::sent);
    }

    /** A {@code timestamptz}, in microseconds since 1970; or null. */
    SentRow moment(Long value) {
        return column(Oid.TIMESTAMPTZ, value, it -> sent(it - MICROS_FROM_1970_TO_2000));
    }

    SentRow bytes(byte[] value) {
        return column(Oid.BYTEA, value, ByteBuffer::wrap);
    }

    SentRow texts(String[] values) {
        return array(Oid.TEXT_ARRAY, Oid.TEXT, List.of(values), SentRow::sent);
    }

    SentRow uuids(UUID[] values) {
        return array(Oid.UUID_ARRAY, Oid.UUID, List.of(values), SentRow::sent);
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ByteBuffer sent(String value) {
        return ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer sent(UUID value) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    private static ByteBuffer sent(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value);
    }

    /** The number of dimensions, whether there are nulls, the type; of the dimension its length and lower bound. */
    private <T> SentRow array(int type, int of, List<T> values, Function<T, ByteBuffer> send) {
        var content = new ByteArrayOutputStream();
        var array = new DataOutputStream(content);
        write(() -> {
            array.writeInt(values.isEmpty() ? 0 : 1);
            array.writeInt(0);
            array.writeInt(of);
            if (!values.isEmpty()) {
                array.writeInt(values.size());
                array.writeInt(1);
            }
            for (var value : values) {
                var element = send.apply(value).array();
                array.writeInt(element.length);
                array.write(element);
            }
        });
        return column(type, content.toByteArray(), ByteBuffer::wrap);
    }

    private <T> SentRow column(int type, T value, Function<T, ByteBuffer> send) {
        return write(() -> {
            row.writeInt(type);
            if (value == null) {
                row.writeInt(ABSENT);
            } else {
                var content = send.apply(value).array();
                row.writeInt(content.length);
                row.write(content);
            }
        });
    }

    private SentRow write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
