// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.time.LocalDate;
import nl.onderdak.messaging.sql.Conditions;

/** Selects the versions of rows as of a day and a moment from a table of changes. */
public final class AsOfRows {

    private AsOfRows() {}

    /**
     * The rows to select from, under the name of the table: now the table itself, otherwise of each row the last version
     * that took effect by the day and was recorded by the moment.
     *
     * @param key the column that identifies a row in all its versions
     */
    public static String from(String table, String key, AsOf asOf, Conditions conditions) {
        if (asOf.isNow()) {
            return " from " + table;
        }
        var versions = new StringBuilder(" where true");
        if (asOf.validOn() != null) {
            versions.append(" and effective_on <= ").append(conditions.parameter(asOf.validOn()));
        }
        if (asOf.knownAt() != null) {
            versions.append(" and recorded_at <= ").append(conditions.parameter(asOf.knownAt()));
        }
        return " from (select distinct on (%1$s) * from %2$s_change%3$s order by %1$s, version desc) as %2$s"
                .formatted(key, table, versions);
    }

    /** The day of an answer. */
    public static LocalDate day(AsOf asOf, LocalDate today) {
        return asOf.validOn() == null ? today : asOf.validOn();
    }
}
