// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Arguments of a statement as the driver takes them: it does not support {@link Instant}, which becomes
 * {@code timestamptz} in UTC.
 */
public final class Arguments {

    private Arguments() {}

    /** The arguments in order; null is null in SQL. */
    public static Tuple of(Object... arguments) {
        var tuple = Tuple.tuple();
        for (var argument : arguments) {
            tuple.addValue(value(argument));
        }
        return tuple;
    }

    private static Object value(Object argument) {
        return switch (argument) {
            case Instant moment -> utc(moment);
            case Instant[] moments -> Arrays.stream(moments).map(Arguments::utc).toArray(OffsetDateTime[]::new);
            case null, default -> argument;
        };
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
