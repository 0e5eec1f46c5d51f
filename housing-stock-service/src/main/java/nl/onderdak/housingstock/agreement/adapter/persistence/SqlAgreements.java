// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.agreement.application.Agreements;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Agreement.Standing;
import nl.onderdak.housingstock.agreement.domain.Rounding;
import nl.onderdak.housingstock.agreement.domain.Target;
import nl.onderdak.housingstock.agreement.domain.Terms;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Performance agreements in SQL. */
@ApplicationScoped
class SqlAgreements implements Agreements {

    /** Superseded by a later edition that both agreed to, or by any later one while not both agreed to this one. */
    private static final String SELECT = """
        select agreement.*, exists (
                   select from performance_agreement as later
                    where later.landlord = agreement.landlord and later.municipality = agreement.municipality
                        and later.year = agreement.year and later.edition > agreement.edition
                        and (agreement.landlord_agreed_on is null or agreement.municipality_agreed_on is null
                             or later.landlord_agreed_on is not null and later.municipality_agreed_on is not null)
               ) as superseded
          from performance_agreement as agreement\
        """;

    /** All editions of a year are locked by the first one, which is never removed. */
    private static final String LOCK_YEAR = """
        select edition from performance_agreement
         where landlord = $1 and municipality = $2 and year = $3 order by edition for update\
        """;

    private static final String ADD = """
        insert into performance_agreement (id, landlord, municipality, year, edition, target_groups, shares, numbers,
            direct_allocation_limit, rounding, mutations, excluded_neighbourhoods, landlord_agreed_on,
            municipality_agreed_on, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)\
        """;

    private static final String STORE = """
        update performance_agreement set landlord = $2, municipality = $3, year = $4, edition = $5,
            target_groups = $6, shares = $7, numbers = $8, direct_allocation_limit = $9, rounding = $10,
            mutations = $11, excluded_neighbourhoods = $12, landlord_agreed_on = $13, municipality_agreed_on = $14,
            version = $15
        where id = $1\
        """;

    private final Sql sql;

    SqlAgreements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Agreement>> find(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Agreement>> lock(Jurisdiction jurisdiction, UUID id) {
        // read again when the year is locked: another edition may have replaced it meanwhile
        return find(jurisdiction, id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(found)
                        : nextEdition(
                                        found.get().landlord(),
                                        found.get().municipality(),
                                        found.get().year())
                                .chain(() -> find(jurisdiction, id)));
    }

    @Override
    public Uni<List<Agreement>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var municipality = filter.municipality();
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", municipality == null ? null : municipality.value())
                .and("landlord = ?", filter.landlord())
                .and("year = ?", filter.year())
                .and("id > ?", after);
        return select(conditions, " order by id limit " + most);
    }

    @Override
    public Uni<Integer> nextEdition(String landlord, MunicipalityCode municipality, int year) {
        return sql.execute(LOCK_YEAR, landlord, municipality.value(), year)
                .map(rows -> Rows.stream(rows)
                                .mapToInt(row -> row.getInteger("edition"))
                                .max()
                                .orElse(0)
                        + 1);
    }

    @Override
    public Uni<Void> add(Agreement agreement) {
        return sql.execute(ADD, arguments(agreement)).replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Agreement agreement) {
        return sql.execute(STORE, arguments(agreement)).replaceWithVoid();
    }

    private Uni<List<Agreement>> select(Conditions conditions, String end) {
        return sql.execute(SELECT + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlAgreements::agreement));
    }

    private static Object[] arguments(Agreement agreement) {
        var terms = agreement.terms();
        return new Object[] {
            agreement.id(),
            agreement.landlord(),
            agreement.municipality().value(),
            agreement.year(),
            agreement.edition(),
            column(terms.targets(), target -> Objects.toString(target.group(), null), String[]::new),
            column(terms.targets(), Target::share, Integer[]::new),
            column(terms.targets(), Target::number, Integer[]::new),
            terms.directAllocationLimit(),
            terms.rounding().name(),
            terms.mutations(),
            terms.excludedNeighbourhoods().toArray(String[]::new),
            agreement.landlordAgreedOn(),
            agreement.municipalityAgreedOn(),
            agreement.version()
        };
    }

    private static Agreement agreement(Row row) {
        return new Agreement(
                row.getUUID("id"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                row.getInteger("year"),
                row.getInteger("edition"),
                terms(row),
                row.getLocalDate("landlord_agreed_on"),
                row.getLocalDate("municipality_agreed_on"),
                standing(row),
                row.getLong("version"));
    }

    private static Standing standing(Row row) {
        if (row.getBoolean("superseded")) {
            return Standing.SUPERSEDED;
        }
        return row.getLocalDate("landlord_agreed_on") == null || row.getLocalDate("municipality_agreed_on") == null
                ? Standing.PROPOSED
                : Standing.IN_FORCE;
    }

    private static Terms terms(Row row) {
        var groups = row.getArrayOfStrings("target_groups");
        var shares = row.getArrayOfIntegers("shares");
        var numbers = row.getArrayOfIntegers("numbers");
        var targets = new ArrayList<Target>();
        for (int i = 0; i < groups.length; i++) {
            targets.add(new Target(groups[i] == null ? null : TargetGroup.valueOf(groups[i]), shares[i], numbers[i]));
        }
        return new Terms(
                targets,
                row.getInteger("direct_allocation_limit"),
                Rounding.valueOf(row.getString("rounding")),
                row.getInteger("mutations"),
                List.of(row.getArrayOfStrings("excluded_neighbourhoods")));
    }
}
