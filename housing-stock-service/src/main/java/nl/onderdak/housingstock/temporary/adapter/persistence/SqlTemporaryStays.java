// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.temporary.application.TemporaryStays;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.TemporaryStay;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Stays in temporary locations in SQL. */
@ApplicationScoped
class SqlTemporaryStays implements TemporaryStays {

    private static final String COLUMNS =
            "id, facility, municipality, landlord, coupling_id, coupled_to, persons, from_on,"
                    + " until_on, waits_in_reception, no_other_home, room_fits, family_together, version";

    private static final String SELECT = "select " + COLUMNS + " from temporary_stay";

    private static final String STORE = "insert into temporary_stay (" + COLUMNS + """
            ) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (id) do update set until_on = excluded.until_on,
                waits_in_reception = excluded.waits_in_reception, no_other_home = excluded.no_other_home,
                room_fits = excluded.room_fits, family_together = excluded.family_together, version = excluded.version
            """;

    private static final String OF_HOUSEHOLDS_IN = SELECT + """
             where facility = $1
                or coupling_id in (select coupling_id from temporary_stay where facility = $1)
                    and facility in (select facility from temporary_facility where kind = 'TRANSIT_FACILITY')
            """;

    private final Sql sql;

    SqlTemporaryStays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<TemporaryStay>> find(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<TemporaryStay>> list(String facility, UUID after, int most) {
        return select(
                new Conditions().and("facility = ?", facility).and("id > ?", after), " order by id limit " + most);
    }

    @Override
    public Uni<List<TemporaryStay>> in(String facility, Collection<UUID> couplings) {
        var conditions = new Conditions();
        return select(
                conditions.and(
                        "(facility = " + conditions.parameter(facility) + " or coupling_id = any(?::uuid[]))",
                        column(couplings, id -> id, UUID[]::new)),
                "");
    }

    @Override
    public Uni<List<TemporaryStay>> ofHouseholdsIn(String transitFacility) {
        return sql.execute(OF_HOUSEHOLDS_IN, transitFacility).map(rows -> Rows.list(rows, SqlTemporaryStays::stay));
    }

    @Override
    public Uni<Void> store(Facility location, TemporaryStay stay) {
        var attested = stay.attested();
        return sql.execute(
                        STORE,
                        stay.id(),
                        stay.facility(),
                        location.municipality().value(),
                        location.landlord(),
                        stay.couplingId(),
                        stay.coupledTo().value(),
                        stay.persons(),
                        stay.from(),
                        stay.until(),
                        attested.waitsInReception(),
                        attested.noOtherHome(),
                        attested.roomFits(),
                        attested.familyTogether(),
                        stay.version())
                .replaceWithVoid();
    }

    private Uni<List<TemporaryStay>> select(Conditions conditions, String rest) {
        return sql.execute(SELECT + conditions.where() + rest, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlTemporaryStays::stay));
    }

    private static TemporaryStay stay(Row row) {
        return new TemporaryStay(
                row.getUUID("id"),
                row.getString("facility"),
                row.getUUID("coupling_id"),
                new MunicipalityCode(row.getString("coupled_to")),
                row.getInteger("persons"),
                row.getLocalDate("from_on"),
                row.getLocalDate("until_on"),
                new TemporaryStay.Attested(
                        row.getBoolean("waits_in_reception"),
                        row.getBoolean("no_other_home"),
                        row.getBoolean("room_fits"),
                        row.getBoolean("family_together")),
                row.getLong("version"));
    }
}
