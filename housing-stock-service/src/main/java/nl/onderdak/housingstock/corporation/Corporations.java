// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.onderdak.housingstock.Conditions;
import nl.onderdak.housingstock.reach.Reach;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import org.hibernate.exception.ConstraintViolationException;

/** The corporations that are known. */
@ApplicationScoped
public class Corporations implements PanacheRepositoryBase<CorporationRecord, String> {

    private final Sql sql;

    Corporations(Sql sql) {
        this.sql = sql;
    }

    /** Those of the given ids that are known and within reach. */
    public Uni<Set<String>> known(Reach reach, Collection<String> ids) {
        return list("corporation in ?1", ids)
                .map(rows -> rows.stream()
                        .filter(row -> row.isWithin(reach))
                        .map(row -> row.toCorporation().corporation())
                        .collect(toSet()));
    }

    /** Adds a corporation; refused when the id is taken, also by one that is being added at this moment. */
    Uni<Void> add(Corporation corporation) {
        var taken = new Refused(new CorporationKnown(corporation.corporation()));
        return findById(corporation.corporation())
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

    /** Lets corporations that work in municipalities that ended work in their successors too. */
    public Uni<Void> extendAreas(Map<String, String> successors) {
        return sql.execute(
                        """
                        with move as (select * from unnest($1::text[], $2::text[]) as given (giver, successor)),
                        added as (
                            select corporation, array_agg(distinct successor order by successor) as successors
                              from corporation join move on giver = any (municipalities)
                             where not successor = any (municipalities)
                             group by corporation)
                        update corporation
                           set municipalities = municipalities || added.successors, version = version + 1
                          from added where corporation.corporation = added.corporation
                        """,
                        successors.keySet().toArray(String[]::new),
                        successors.values().toArray(String[]::new))
                .replaceWithVoid();
    }

    /** One corporation within reach; fails with {@link NotFound}. */
    Uni<Corporation> one(Reach reach, String id) {
        return findById(id).map(row -> found(reach, row)).map(CorporationRecord::toCorporation);
    }

    /** The row of one corporation within reach, locked; fails with {@link NotFound}. */
    Uni<CorporationRecord> lock(Reach reach, String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> found(reach, row));
    }

    /** At most so many within reach, by id, after the given one. */
    Uni<List<Corporation>> after(Reach reach, String id, int most) {
        var conditions = switch (reach) {
            case Reach.Area(var municipalities) ->
                new Conditions().and("municipalities &&", municipalities.toArray(String[]::new));
            case Reach.Country _, Reach.OfCorporation _ -> reach.narrow(new Conditions());
        };
        conditions.and("corporation >", id);
        return sql.execute(
                        "select corporation, name, municipalities, version from corporation" + conditions.where()
                                + " order by corporation limit " + most,
                        conditions.arguments())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Corporation(
                                row.getString("corporation"),
                                row.getString("name"),
                                List.of(row.getArrayOfStrings("municipalities")),
                                row.getLong("version")))
                        .toList());
    }

    private static CorporationRecord found(Reach reach, CorporationRecord row) {
        if (row == null || !row.isWithin(reach)) {
            throw new NotFound();
        }
        return row;
    }
}
