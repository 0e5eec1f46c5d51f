// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import org.hibernate.exception.ConstraintViolationException;

/** The registered landlords. */
@ApplicationScoped
public class Landlords implements PanacheRepositoryBase<LandlordRecord, String> {

    private final Sql sql;

    Landlords(Sql sql) {
        this.sql = sql;
    }

    /** Those of these ids that are registered and within the jurisdiction. */
    public Uni<Set<String>> known(Jurisdiction jurisdiction, Collection<String> ids) {
        return list("landlord in ?1", ids)
                .map(rows -> rows.stream()
                        .filter(row -> row.isWithin(jurisdiction))
                        .map(row -> row.toLandlord().id())
                        .collect(toSet()));
    }

    /** The kind of a landlord, or empty when it is unknown. */
    public Uni<Optional<LandlordKind>> kind(String id) {
        return findById(id)
                .map(row ->
                        Optional.ofNullable(row).map(known -> known.toLandlord().kind()));
    }

    /** Whether this landlord works in the municipality. */
    public Uni<Boolean> worksIn(String id, MunicipalityCode municipality) {
        return findById(id)
                .map(row -> row != null && row.toLandlord().municipalities().contains(municipality.value()));
    }

    /** Adds a landlord; fails with {@link Refused} when the id is taken, also by a concurrent request. */
    Uni<Void> add(Landlord landlord) {
        var taken = new Refused(new LandlordKnown(landlord.id()));
        return findById(landlord.id())
                .invoke(known -> {
                    if (known != null) {
                        throw taken;
                    }
                })
                .chain(() -> persistAndFlush(LandlordRecord.of(landlord)))
                .onFailure(ConstraintViolationException.class)
                .transform(race -> taken)
                .replaceWithVoid();
    }

    /**
     * Replaces ended municipalities by their successors in the areas of landlords. A successor that a landlord
     * removes later stays removed.
     */
    public Uni<Void> takeOverAreas(Map<MunicipalityCode, MunicipalityCode> successors) {
        return sql.execute(
                        """
                        with succession as (select * from unnest($1::text[], $2::text[]) as given (ended, successor)),
                        taken_over as (
                            select landlord, array_agg(distinct coalesce(successor, code)) as municipalities
                              from landlord cross join unnest(municipalities) as area (code)
                              left join succession on ended = code
                             where municipalities && $1
                             group by landlord)
                        update landlord set municipalities = taken_over.municipalities, version = version + 1
                          from taken_over where landlord.landlord = taken_over.landlord
                        """,
                        column(successors.keySet(), MunicipalityCode::value, String[]::new),
                        column(successors.values(), MunicipalityCode::value, String[]::new))
                .replaceWithVoid();
    }

    /** One landlord within the jurisdiction; fails with {@link NotFound}. */
    Uni<Landlord> one(Jurisdiction jurisdiction, String id) {
        return findById(id).map(row -> found(jurisdiction, row)).map(LandlordRecord::toLandlord);
    }

    /** The row of one landlord within the jurisdiction, locked; fails with {@link NotFound}. */
    Uni<LandlordRecord> lock(Jurisdiction jurisdiction, String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> found(jurisdiction, row));
    }

    /** Up to {@code most} within the jurisdiction, by id, after the given one. */
    Uni<List<Landlord>> after(Jurisdiction jurisdiction, String id, int most) {
        var conditions = switch (jurisdiction) {
            case Jurisdiction.Area(var codes) ->
                new Conditions().and("municipalities && ?", column(codes, MunicipalityCode::value, String[]::new));
            case Jurisdiction.Country _, Jurisdiction.OfCorporation _ -> JurisdictionConditions.of(jurisdiction);
        };
        conditions.and("landlord > ?", id);
        return sql.execute(
                        "select landlord from landlord" + conditions.where() + " order by landlord limit " + most,
                        conditions.arguments())
                .chain(rows ->
                        list("landlord in ?1 order by landlord", Rows.list(rows, row -> row.getString("landlord"))))
                .map(rows -> rows.stream().map(LandlordRecord::toLandlord).toList());
    }

    private static LandlordRecord found(Jurisdiction jurisdiction, LandlordRecord row) {
        if (row == null || !row.isWithin(jurisdiction)) {
            throw new NotFound();
        }
        return row;
    }
}
