// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.nationaltarget.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.nationaltarget.application.NationalTargets;
import nl.onderdak.quota.nationaltarget.domain.NationalTarget;

/** National targets as entities. */
@ApplicationScoped
class PanacheNationalTargets implements NationalTargets, PanacheRepositoryBase<NationalTargetRecord, String> {

    @Override
    public Uni<NationalTarget> find(HalfYear halfYear) {
        return withRevisions(findById(halfYear.toString()));
    }

    @Override
    public Uni<NationalTarget> findForRevision(HalfYear halfYear) {
        return withRevisions(findById(halfYear.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Uni<List<NationalTarget>> list(HalfYear after, int limit) {
        var sort = Sort.by("halfYear");
        PanacheQuery<NationalTargetRecord> query =
                after == null ? findAll(sort) : find("halfYear > ?1", sort, after.toString());
        return query.range(0, limit - 1)
                .list()
                .chain(rows -> revisionsOf(
                                rows.stream().map(row -> row.halfYear).toList())
                        .map(revisions -> rows.stream()
                                .map(row -> row.target(revisions.get(row.halfYear)))
                                .toList()));
    }

    @Override
    public Uni<Void> add(NationalTarget target) {
        return persist(NationalTargetRecord.of(target)).chain(() -> addNewestRevision(target));
    }

    @Override
    public Uni<Void> addRevision(NationalTarget target) {
        return findById(target.halfYear().toString())
                .invoke(row -> row.revision = target.current().number())
                .chain(() -> addNewestRevision(target));
    }

    private Uni<Void> addNewestRevision(NationalTarget target) {
        return Panache.getSession()
                .chain(session -> session.persist(TargetRevisionRecord.of(target.halfYear(), target.current()))
                        .chain(session::flush));
    }

    private Uni<NationalTarget> withRevisions(Uni<NationalTargetRecord> found) {
        return found.onItem()
                .ifNotNull()
                .transformToUni(row ->
                        revisionsOf(List.of(row.halfYear)).map(revisions -> row.target(revisions.get(row.halfYear))));
    }

    private static Uni<Map<String, List<TargetRevisionRecord>>> revisionsOf(Collection<String> halfYears) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from TargetRevisionRecord where halfYear in :halfYears order by halfYear, revision",
                                TargetRevisionRecord.class)
                        .setParameter("halfYears", halfYears)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> row.halfYear)));
    }
}
