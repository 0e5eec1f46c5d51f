// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.sharing.application.Declarations;
import nl.onderdak.housingstock.sharing.domain.BonaFide;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Declarations in SQL. */
@ApplicationScoped
class SqlDeclarations implements Declarations {

    private static final String SELECT =
            "select id, landlord, municipality, valid_from, valid_until, withdrawn_on, version"
                    + " from bona_fide_declaration";

    private static final String ADD = """
            insert into bona_fide_declaration
                (id, landlord, municipality, valid_from, valid_until, withdrawn_on, version)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    private static final String STORE =
            "update bona_fide_declaration set withdrawn_on = $2, version = $3 where id = $1";

    private final Sql sql;

    SqlDeclarations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<BonaFide>> find(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<BonaFide>> lock(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), " for update")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<BonaFide>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("landlord = ?", filter.landlord())
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("id > ?", after);
        return select(conditions, " order by id limit " + most);
    }

    @Override
    public Uni<Map<String, List<BonaFide>>> about(Collection<String> landlords) {
        return select(new Conditions().and("landlord = any(?)", column(landlords, one -> one, String[]::new)), "")
                .map(found -> found.stream().collect(groupingBy(BonaFide::landlord)));
    }

    @Override
    public Uni<Void> add(BonaFide declaration) {
        return sql.execute(
                        ADD,
                        declaration.id(),
                        declaration.landlord(),
                        declaration.municipality().value(),
                        declaration.from(),
                        declaration.until(),
                        declaration.withdrawnOn(),
                        declaration.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(BonaFide declaration) {
        return sql.execute(STORE, declaration.id(), declaration.withdrawnOn(), declaration.version())
                .replaceWithVoid();
    }

    private Uni<List<BonaFide>> select(Conditions conditions, String order) {
        return sql.execute(SELECT + conditions.where() + order, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlDeclarations::declaration));
    }

    private static BonaFide declaration(Row row) {
        return new BonaFide(
                row.getUUID("id"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getLocalDate("withdrawn_on"),
                row.getLong("version"));
    }
}
