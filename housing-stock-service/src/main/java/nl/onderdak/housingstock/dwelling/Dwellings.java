// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.dwelling.DwellingRefusal.DwellingKnown;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import org.hibernate.exception.ConstraintViolationException;

/** The dwellings that are known. */
@ApplicationScoped
public class Dwellings implements PanacheRepositoryBase<DwellingRecord, String> {

    private final Sql sql;

    Dwellings(Sql sql) {
        this.sql = sql;
    }

    /** One dwelling within the jurisdiction, locked until the end of the transaction, or empty. */
    public Uni<Optional<Dwelling>> lock(Jurisdiction jurisdiction, String reference) {
        return findById(reference, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row)
                        .map(DwellingRecord::toDwelling)
                        .filter(dwelling -> dwelling.isWithin(jurisdiction)));
    }

    /** Locks those of the given dwellings that are known until the end of the transaction. */
    public Uni<Void> lockAll(Set<String> references) {
        return sql.execute("select 1 from dwelling where dwelling = any($1) order by dwelling for update", (Object)
                        references.toArray(String[]::new))
                .replaceWithVoid();
    }

    /** Moves at most so many to the successors of their municipalities; answers how many. Others at work are passed by. */
    public Uni<Integer> move(Map<String, String> successors, int most) {
        return sql.execute(
                        """
                        with move as (select * from unnest($1::text[], $2::text[]) as given (giver, successor)),
                        moving as (
                            select dwelling, successor from dwelling join move on giver = municipality
                             order by dwelling limit $3 for update of dwelling skip locked)
                        update dwelling set municipality = moving.successor, version = version + 1
                          from moving where dwelling.dwelling = moving.dwelling
                        """,
                        successors.keySet().toArray(String[]::new),
                        successors.values().toArray(String[]::new),
                        (long) most)
                .map(RowSet::rowCount);
    }

    /** Adds a dwelling; refused when the reference is taken, also by one that is being added at this moment. */
    Uni<Void> add(Dwelling dwelling) {
        var taken = new Refused(new DwellingKnown(dwelling.dwelling()));
        return findById(dwelling.dwelling())
                .invoke(known -> {
                    if (known != null) {
                        throw taken;
                    }
                })
                .chain(() -> persistAndFlush(DwellingRecord.of(dwelling)))
                .onFailure(ConstraintViolationException.class)
                .transform(race -> taken)
                .replaceWithVoid();
    }

    /** Adds a set, each reference at most once in it; answers the references that were free. */
    Uni<Set<String>> addAll(Collection<Dwelling> dwellings) {
        return sql.execute(
                        "insert into dwelling"
                                + " (dwelling, corporation, municipality, capacity, rooms, self_contained, version)"
                                + " select *, 1 from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[],"
                                + " $6::boolean[]) as new(dwelling, corporation, municipality, capacity, rooms, own)"
                                + " order by dwelling on conflict do nothing returning dwelling",
                        dwellings.stream().map(Dwelling::dwelling).toArray(String[]::new),
                        dwellings.stream().map(Dwelling::corporation).toArray(String[]::new),
                        dwellings.stream().map(Dwelling::municipality).toArray(String[]::new),
                        dwellings.stream().map(Dwelling::capacity).toArray(Integer[]::new),
                        dwellings.stream().map(Dwelling::rooms).toArray(Integer[]::new),
                        dwellings.stream().map(Dwelling::selfContained).toArray(Boolean[]::new))
                .map(rows -> {
                    var added = new HashSet<String>();
                    rows.forEach(row -> added.add(row.getString(0)));
                    return added;
                });
    }

    /** Takes back what this transaction added. */
    Uni<Void> takeBack(Set<String> added) {
        return sql.execute("delete from dwelling where dwelling = any($1)", (Object) added.toArray(String[]::new))
                .replaceWithVoid();
    }

    /** One dwelling within the jurisdiction; fails with {@link NotFound}. */
    Uni<Dwelling> one(Jurisdiction jurisdiction, String reference) {
        return findById(reference).map(row -> found(jurisdiction, row)).map(DwellingRecord::toDwelling);
    }

    /** The row of one dwelling within the jurisdiction, locked; fails with {@link NotFound}. */
    Uni<DwellingRecord> lockRow(Jurisdiction jurisdiction, String reference) {
        return findById(reference, LockModeType.PESSIMISTIC_WRITE).map(row -> found(jurisdiction, row));
    }

    /** Up to {@code most} within the jurisdiction, by reference, after the given one; a filter that is null lets all through. */
    Uni<List<Dwelling>> after(
            Jurisdiction jurisdiction, String reference, int most, String municipality, String corporation) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", municipality)
                .and("corporation = ?", corporation)
                .and("dwelling > ?", reference);
        return sql.execute(
                        "select dwelling, corporation, municipality, capacity, rooms, self_contained, version"
                                + " from dwelling" + conditions.where() + " order by dwelling limit " + most,
                        conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Dwelling(
                                row.getString("dwelling"),
                                row.getString("corporation"),
                                row.getString("municipality"),
                                row.getInteger("capacity"),
                                row.getInteger("rooms"),
                                row.getBoolean("self_contained"),
                                row.getLong("version"))));
    }

    private static DwellingRecord found(Jurisdiction jurisdiction, DwellingRecord row) {
        if (row == null || !row.toDwelling().isWithin(jurisdiction)) {
            throw new NotFound();
        }
        return row;
    }
}
