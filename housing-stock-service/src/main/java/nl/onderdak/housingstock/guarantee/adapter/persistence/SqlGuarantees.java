// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.guarantee.application.Guarantees;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import nl.onderdak.housingstock.guarantee.domain.Term;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Guarantees in SQL. */
@ApplicationScoped
class SqlGuarantees implements Guarantees {

    private static final String COLUMNS = "id, dwelling, landlord, municipality, from_on, until_on, most_per_month,"
            + " most_in_total, claimed, version";

    private static final String OVERLAPS = """
            select exists (select from guarantee where dwelling = $1 and from_on <= $3 and until_on >= $2)
            """;

    private static final String ADD =
            "insert into guarantee (" + COLUMNS + ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    private static final String STORE = """
            with stored as (
                update guarantee set claimed = $2, version = $3 where id = $1
                returning id, landlord, municipality)
            insert into guarantee_claim (guarantee, month, amount, landlord, municipality, recorded_at)
            select id, $4, $5, landlord, municipality, $6 from stored
            """;

    private static final String CLAIMS =
            "select month, amount, recorded_at from guarantee_claim where guarantee = $1 order by month";

    private final Sql sql;

    SqlGuarantees(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Boolean> overlaps(String dwelling, Term term) {
        return sql.execute(OVERLAPS, dwelling, term.from(), term.until())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> add(Guarantee guarantee) {
        return sql.execute(
                        ADD,
                        guarantee.id(),
                        guarantee.dwelling(),
                        guarantee.landlord(),
                        guarantee.municipality().value(),
                        guarantee.term().from(),
                        guarantee.term().until(),
                        guarantee.limits().perMonth(),
                        guarantee.limits().inTotal(),
                        guarantee.claimed(),
                        guarantee.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Guarantee guarantee, Guarantee.Claim claim, Instant recordedAt) {
        return sql.execute(
                        STORE,
                        guarantee.id(),
                        guarantee.claimed(),
                        guarantee.version(),
                        claim.month().atDay(1),
                        claim.amount(),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Guarantee>> find(Jurisdiction jurisdiction, UUID id) {
        return one(jurisdiction, id, "");
    }

    @Override
    public Uni<Optional<Guarantee>> lock(Jurisdiction jurisdiction, UUID id) {
        return one(jurisdiction, id, " for update");
    }

    @Override
    public Uni<List<RecordedClaim>> claims(UUID id) {
        return sql.execute(CLAIMS, id)
                .map(rows -> Rows.list(
                        rows,
                        row -> new RecordedClaim(
                                new Guarantee.Claim(
                                        YearMonth.from(row.getLocalDate("month")), row.getInteger("amount")),
                                Rows.instant(row, "recorded_at"))));
    }

    @Override
    public Uni<List<Guarantee>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        return select(
                JurisdictionConditions.of(jurisdiction)
                        .and(
                                "municipality = ?",
                                filter.municipality() == null
                                        ? null
                                        : filter.municipality().value())
                        .and("landlord = ?", filter.landlord())
                        .and("dwelling = ?", filter.dwelling())
                        .and("id > ?", after),
                " order by id limit " + most);
    }

    private Uni<Optional<Guarantee>> one(Jurisdiction jurisdiction, UUID id, String lock) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), lock)
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<Guarantee>> select(Conditions conditions, String end) {
        return sql.execute("select " + COLUMNS + " from guarantee" + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlGuarantees::guarantee));
    }

    private static Guarantee guarantee(Row row) {
        return new Guarantee(
                row.getUUID("id"),
                row.getString("dwelling"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                new Term(row.getLocalDate("from_on"), row.getLocalDate("until_on")),
                new Guarantee.Limits(row.getInteger("most_per_month"), row.getLong("most_in_total")),
                row.getLong("claimed"),
                row.getLong("version"));
    }
}
