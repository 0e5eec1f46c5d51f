// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/** The registered corporations. */
@ApplicationScoped
public class Corporations implements PanacheRepositoryBase<CorporationRecord, String> {

    private final Sql sql;

    Corporations(Sql sql) {
        this.sql = sql;
    }

    /** Those of these ids that are registered and within the jurisdiction. */
    public Uni<Set<String>> known(Jurisdiction jurisdiction, Collection<String> ids) {
        return list("corporation in ?1", ids)
                .map(rows -> rows.stream()
                        .filter(row -> row.isWithin(jurisdiction))
                        .map(row -> row.toCorporation().id())
                        .collect(toSet()));
    }

    /** Adds a corporation; fails with {@link Refused} when the id is taken, also by a concurrent request. */
    Uni<Void> add(Corporation corporation) {
        var taken = new Refused(new CorporationKnown(corporation.id()));
        return findById(corporation.id())
                .invoke(known -> {
                    if (known != null) {
                        throw taken;
                    }
                })
                .chain(() -> persistAndFlush(CorporationRecord.of(corporation)))
                .onFailure(ConstraintViolationException.class)
                .transform(race -> taken)
                .replaceWithVoid();
    }

    /**
     * Replaces ended municipalities by their successors in the areas of corporations. A successor that a corporation
     * removes later stays removed.
     */
    public Uni<Void> takeOverAreas(Map<MunicipalityCode, MunicipalityCode> successors) {
        return sql.execute(
                        """
                        with succession as (select * from unnest($1::text[], $2::text[]) as given (ended, successor)),
                        taken_over as (
                            select corporation, array_agg(distinct coalesce(successor, code)) as municipalities
                              from corporation cross join unnest(municipalities) as area (code)
                              left join succession on ended = code
                             where municipalities && $1
                             group by corporation)
                        update corporation set municipalities = taken_over.municipalities, version = version + 1
                          from taken_over where corporation.corporation = taken_over.corporation
                        """,
                        column(successors.keySet(), MunicipalityCode::value, String[]::new),
                        column(successors.values(), MunicipalityCode::value, String[]::new))
                .replaceWithVoid();
    }

    /** One corporation within the jurisdiction; fails with {@link NotFound}. */
    Uni<Corporation> one(Jurisdiction jurisdiction, String id) {
        return findById(id).map(row -> found(jurisdiction, row)).map(CorporationRecord::toCorporation);
    }

    /** The row of one corporation within the jurisdiction, locked; fails with {@link NotFound}. */
    Uni<CorporationRecord> lock(Jurisdiction jurisdiction, String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> found(jurisdiction, row));
    }

    /** Up to {@code most} within the jurisdiction, by id, after the given one. */
    Uni<List<Corporation>> after(Jurisdiction jurisdiction, String id, int most) {
        var conditions = switch (jurisdiction) {
            case Jurisdiction.Area(var codes) ->
                new Conditions().and("municipalities && ?", column(codes, MunicipalityCode::value, String[]::new));
            case Jurisdiction.Country _, Jurisdiction.OfCorporation _ -> JurisdictionConditions.of(jurisdiction);
        };
        conditions.and("corporation > ?", id);
        return sql.execute(
                        "select corporation from corporation" + conditions.where() + " order by corporation limit "
                                + most,
                        conditions.arguments())
                .chain(rows -> list(
                        "corporation in ?1 order by corporation", Rows.list(rows, row -> row.getString("corporation"))))
                .map(rows -> rows.stream().map(CorporationRecord::toCorporation).toList());
    }

    private static CorporationRecord found(Jurisdiction jurisdiction, CorporationRecord row) {
        if (row == null || !row.isWithin(jurisdiction)) {
            throw new NotFound();
        }
        return row;
    }
}
