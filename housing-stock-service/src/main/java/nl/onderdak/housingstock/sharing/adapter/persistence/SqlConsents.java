// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.sharing.application.Consents;
import nl.onderdak.housingstock.sharing.domain.Consent;
import nl.onderdak.housingstock.sharing.domain.SharedHome;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Consents in SQL. */
@ApplicationScoped
class SqlConsents implements Consents {

    private static final String SELECT =
            "select consent.id, dwelling, coupling_id, most_others, given_on, withdrawn_on,"
                    + " consent.version from sharing_consent as consent join dwelling using (dwelling)";

    // a household leaves its place on the day from which that is available again
    private static final String RESIDENTS = """
            select dwelling, unit, coupling_id from vacancy
            where dwelling = any($1::text[]) and unit <> dwelling
                and (state in ('RESERVED', 'OFFERED')
                    or state = 'LET' and not exists (select from vacancy as next
                        where next.unit = vacancy.unit and next.id > vacancy.id and next.available_from <= $2))
            order by unit
            """;

    private static final String LIVES_IN = """
            select exists (select from vacancy
                where dwelling = $1 and coupling_id = $2 and state = 'LET'
                    and not exists (select from vacancy as next
                        where next.unit = vacancy.unit and next.id > vacancy.id and next.available_from <= $3)) as lives
            """;

    private static final String ADD = """
            insert into sharing_consent (id, dwelling, coupling_id, most_others, given_on, withdrawn_on, version)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (dwelling, coupling_id) where withdrawn_on is null do nothing
            """;

    private static final String STORE = "update sharing_consent set withdrawn_on = $2, version = $3 where id = $1";

    private final Sql sql;

    SqlConsents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Consent>> find(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("consent.id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Consent>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("dwelling = ?", filter.dwelling())
                .and("coupling_id = ?", filter.couplingId())
                .and("consent.id > ?", after);
        return select(conditions, " order by consent.id limit " + most);
    }

    @Override
    public Uni<Map<String, List<Consent>>> about(Collection<String> dwellings) {
        return select(new Conditions().and("dwelling = any(?)", texts(dwellings)), " order by consent.id")
                .map(found -> found.stream().collect(groupingBy(Consent::dwelling)));
    }

    @Override
    public Uni<Map<String, List<SharedHome.Resident>>> residents(Collection<String> dwellings, LocalDate day) {
        return sql.execute(RESIDENTS, texts(dwellings), day)
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(
                                row -> row.getString("dwelling"),
                                mapping(
                                        row -> new SharedHome.Resident(
                                                row.getString("unit"), row.getUUID("coupling_id")),
                                        toList()))));
    }

    private static Object texts(Collection<String> dwellings) {
        return column(dwellings, dwelling -> dwelling, String[]::new);
    }

    @Override
    public Uni<Boolean> livesIn(String dwelling, UUID couplingId, LocalDate day) {
        return sql.execute(LIVES_IN, dwelling, couplingId, day)
                .map(rows -> rows.iterator().next().getBoolean("lives"));
    }

    @Override
    public Uni<Boolean> add(Consent consent) {
        return sql.execute(
                        ADD,
                        consent.id(),
                        consent.dwelling(),
                        consent.couplingId(),
                        consent.mostOthers(),
                        consent.givenOn(),
                        consent.withdrawnOn(),
                        consent.version())
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Void> store(Consent consent) {
        return sql.execute(STORE, consent.id(), consent.withdrawnOn(), consent.version())
                .replaceWithVoid();
    }

    private Uni<List<Consent>> select(Conditions conditions, String order) {
        return sql.execute(SELECT + conditions.where() + order, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlConsents::consent));
    }

    private static Consent consent(Row row) {
        return new Consent(
                row.getUUID("id"),
                row.getString("dwelling"),
                row.getUUID("coupling_id"),
                row.getInteger("most_others"),
                row.getLocalDate("given_on"),
                row.getLocalDate("withdrawn_on"),
                row.getLong("version"));
    }
}
