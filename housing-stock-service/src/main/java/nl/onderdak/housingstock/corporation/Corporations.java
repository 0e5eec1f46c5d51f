// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import org.hibernate.exception.ConstraintViolationException;

/** The corporations that are known. */
@ApplicationScoped
public class Corporations implements PanacheRepositoryBase<CorporationRecord, String> {

    /** Those of the given ids that are known. */
    public Uni<Set<String>> known(Collection<String> ids) {
        return list("corporation in ?1", ids).map(rows -> {
            var known = new HashSet<String>();
            rows.forEach(row -> known.add(row.toCorporation().corporation()));
            return known;
        });
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

    /** One corporation; fails with {@link NotFound}. */
    Uni<Corporation> one(String id) {
        return findById(id).map(Corporations::found).map(CorporationRecord::toCorporation);
    }

    /** The row of one corporation, locked; fails with {@link NotFound}. */
    Uni<CorporationRecord> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Corporations::found);
    }

    /** At most so many, by id, after the given one. */
    Uni<List<Corporation>> after(String id, int most) {
        return find("corporation > ?1", Sort.by("corporation"), id == null ? "" : id)
                .range(0, most - 1)
                .list()
                .map(rows -> rows.stream().map(CorporationRecord::toCorporation).toList());
    }

    private static CorporationRecord found(CorporationRecord row) {
        if (row == null) {
            throw new NotFound();
        }
        return row;
    }
}
