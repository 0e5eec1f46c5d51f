// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import java.time.LocalDate;
import nl.onderdak.housingstock.vacancy.application.AsOf;
import nl.onderdak.messaging.sql.Conditions;

/** Selects the versions of rows as of a day and a moment from a table of changes. */
final class AsOfRows {

    private AsOfRows() {}

    /**
     * The rows to select from, under the name of the table: now the table itself, otherwise of each row the last version
     * that took effect by the day and was recorded by the moment.
     */
    static String from(String table, AsOf asOf, Conditions conditions) {
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
        return " from (select distinct on (id) * from " + table + "_change" + versions
                + " order by id, version desc) as " + table;
    }

    /** The day of an answer. */
    static LocalDate day(AsOf asOf, LocalDate today) {
        return asOf.validOn() == null ? today : asOf.validOn();
    }
}
