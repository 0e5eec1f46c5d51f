// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.sql.Rows;

/** Reads vacancies from rows of {@link #COLUMNS}. */
final class VacancyRows {

    static final String COLUMNS = "id, dwelling, municipality, corporation, capacity, available_from, announced_on,"
            + " state, coupling_id, expires_at, let_on, returned_on, return_reason, version";

    private VacancyRows() {}

    static List<Vacancy> read(RowSet<Row> rows) {
        return Rows.list(rows, VacancyRows::read);
    }

    private static Vacancy read(Row row) {
        var reason = row.getString("return_reason");
        var state = new StateColumns(
                row.getString("state"),
                row.getUUID("coupling_id"),
                Rows.instant(row, "expires_at"),
                row.getLocalDate("let_on"),
                row.getLocalDate("returned_on"),
                reason == null ? null : VacancyReturned.Reason.valueOf(reason));
        return new Vacancy(
                row.getUUID("id"),
                row.getString("dwelling"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("corporation"),
                row.getInteger("capacity"),
                row.getLocalDate("available_from"),
                row.getLocalDate("announced_on"),
                state.toState(),
                row.getLong("version"));
    }
}
