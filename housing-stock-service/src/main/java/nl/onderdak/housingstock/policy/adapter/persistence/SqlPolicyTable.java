// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.policy.application.PolicyTable;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.PolicyValues;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Dated values in table {@code policy_value}. */
@ApplicationScoped
class SqlPolicyTable implements PolicyTable {

    private final Sql sql;

    SqlPolicyTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PolicyValues> all() {
        return sql.execute(
                        "select term, effective_on, value, source, mark from policy_value order by term, effective_on")
                .map(rows -> new PolicyValues(Rows.list(
                        rows,
                        row -> new PolicyValue(
                                Term.valueOf(row.getString("term")),
                                row.getLocalDate("effective_on"),
                                row.getLong("value"),
                                new Source(row.getString("source"), Mark.valueOf(row.getString("mark")))))));
    }
}
