// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the rows of a result. */
public final class Rows {

    private Rows() {}

    /** The rows in the order of the result. */
    public static Stream<Row> stream(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** The value of each row, in the order of the result. */
    public static <T> List<T> list(Iterable<Row> rows, Function<Row, T> mapper) {
        return stream(rows).map(mapper).toList();
    }

    /** The value of the first row, or empty when there is none. */
    public static <T> Optional<T> first(Iterable<Row> rows, Function<Row, T> mapper) {
        return stream(rows).map(mapper).findFirst();
    }

    /** The moment in a column of type {@code timestamptz}, or null. */
    public static Instant instant(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
