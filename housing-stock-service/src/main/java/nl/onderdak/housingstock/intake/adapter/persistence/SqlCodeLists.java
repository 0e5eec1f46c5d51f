// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.intake.application.CodeLists;
import nl.onderdak.housingstock.intake.domain.CodeList;
import nl.onderdak.housingstock.intake.domain.KnownCode;
import nl.onderdak.housingstock.intake.domain.KnownCodes;
import nl.onderdak.housingstock.intake.domain.Meaning;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Reference data in the table {@code vera_code}. */
@ApplicationScoped
class SqlCodeLists implements CodeLists {

    private static final String ALL =
            "select code_list, code, begins_on, ends_on, under, meaning from vera_code order by code_list, code";

    private final Sql sql;

    SqlCodeLists(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<KnownCodes> all() {
        return sql.execute(ALL)
                .map(rows -> new KnownCodes(Rows.list(
                        rows,
                        row -> new KnownCode(
                                CodeList.valueOf(row.getString("code_list")),
                                row.getString("code"),
                                row.getLocalDate("begins_on"),
                                row.getLocalDate("ends_on"),
                                row.getString("under"),
                                Meaning.valueOf(row.getString("meaning"))))));
    }
}
