// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.application.NationalTargets;
import nl.onderdak.quota.target.domain.NationalTarget;

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
    public Uni<List<NationalTarget>> list(LocalDate validOn, Instant knownAt, HalfYear after, int limit) {
        var revision = new ArrayList<>(List.of("r.halfYear = t.halfYear"));
        var parameters = new Parameters();
        if (validOn != null) {
            revision.add("r.effectiveOn <= :validOn");
            parameters.and("validOn", validOn);
        }
        if (knownAt != null) {
            revision.add("r.recordedAt <= :knownAt");
            parameters.and("knownAt", knownAt);
        }
        var query = "from NationalTargetRecord t where exists (select 1 from TargetRevisionRecord r where "
                + String.join(" and ", revision) + ")";
        if (after != null) {
            query += " and t.halfYear > :after";
            parameters.and("after", after.toString());
        }
        return find(query + " order by t.halfYear", parameters)
                .range(0, limit - 1)
                .list()
                .chain(PanacheNationalTargets::withRevisions)
                .map(found -> found.stream()
                        .flatMap(target -> target.asOf(validOn, knownAt).stream())
                        .toList());
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
        var components = TargetComponentRecord.of(target.halfYear(), target.current());
        return Panache.getSession()
                .chain(session -> session.persist(TargetRevisionRecord.of(target.halfYear(), target.current()))
                        .chain(session::flush)
                        .chain(() -> session.persistAll(components.toArray()))
                        .chain(session::flush));
    }

    private static Uni<NationalTarget> withRevisions(Uni<NationalTargetRecord> found) {
        return found.onItem()
                .ifNotNull()
                .transformToUni(row -> withRevisions(List.of(row)).map(List::getFirst));
    }

    private static Uni<List<NationalTarget>> withRevisions(List<NationalTargetRecord> rows) {
        var halfYears = rows.stream().map(row -> row.halfYear).toList();
        return all(
                        "from TargetRevisionRecord where halfYear in :halfYears order by revision",
                        TargetRevisionRecord.class,
                        halfYears)
                .map(revisions -> revisions.stream().collect(Collectors.groupingBy(row -> row.halfYear)))
                .chain(revisions -> all(
                                "from TargetComponentRecord where halfYear in :halfYears order by place",
                                TargetComponentRecord.class,
                                halfYears)
                        .map(components -> components.stream().collect(Collectors.groupingBy(row -> row.halfYear)))
                        .map(components -> rows.stream()
                                .map(row -> row.target(
                                        revisions.get(row.halfYear), components.getOrDefault(row.halfYear, List.of())))
                                .toList()));
    }

    private static <T> Uni<List<T>> all(String query, Class<T> type, List<String> halfYears) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, type)
                        .setParameter("halfYears", halfYears)
                        .getResultList());
    }
}
