// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.sharing.application.Splits;
import nl.onderdak.housingstock.sharing.domain.Split;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Splits in SQL. */
@ApplicationScoped
class SqlSplits implements Splits {

    private static final String SELECT =
            "select dwelling, split_on, parts from dwelling_split join dwelling using (dwelling)";

    private static final String ADD = """
            insert into dwelling_split (dwelling, split_on, parts, recorded_at) values ($1, $2, $3::text[], $4)
            """;

    private final Sql sql;

    SqlSplits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Split>> find(Jurisdiction jurisdiction, String dwelling) {
        return select(JurisdictionConditions.of(jurisdiction).and("dwelling = ?", dwelling), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Split>> list(Jurisdiction jurisdiction, String after, int most) {
        return select(
                JurisdictionConditions.of(jurisdiction).and("dwelling > ?", after), " order by dwelling limit " + most);
    }

    @Override
    public Uni<Void> add(Split split, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        split.dwelling(),
                        split.splitOn(),
                        column(split.into(), one -> one, String[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    private Uni<List<Split>> select(Conditions conditions, String order) {
        return sql.execute(SELECT + conditions.where() + order, conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Split(
                                row.getString("dwelling"),
                                row.getLocalDate("split_on"),
                                List.of(row.getArrayOfStrings("parts")))));
    }
}
