// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.application.NationalTargets;
import nl.onderdak.quota.target.domain.NationalTarget;

/** National targets as entities. */
@ApplicationScoped
class PanacheNationalTargets implements NationalTargets, PanacheRepositoryBase<NationalTargetRecord, String> {

    @Override
    public Uni<NationalTarget> find(HalfYear halfYear) {
        return withRevisions(List.of(halfYear.toString()))
                .map(found -> found.isEmpty() ? null : found.getFirst().target());
    }

    @Override
    public Uni<NationalTarget> findForRevision(HalfYear halfYear) {
        return findById(halfYear.toString(), LockModeType.PESSIMISTIC_WRITE).chain(() -> find(halfYear));
    }

    @Override
    public Uni<Void> add(NationalTarget target) {
        return persistAndFlush(NationalTargetRecord.of(target)).replaceWithVoid();
    }

    @Override
    public Uni<Void> addRevision(NationalTarget target) {
        return findById(target.halfYear().toString())
                .invoke(row -> row.addNewestRevision(target))
                .chain(this::flush);
    }

    /** The rows of these half-years with those of their revisions and substantiations, sorted by half-year. */
    Uni<List<NationalTargetRecord>> withRevisions(List<String> halfYears) {
        return list("""
            from NationalTargetRecord t join fetch t.revisions r left join fetch r.components
             where t.halfYear in ?1 order by t.halfYear
            """, halfYears);
    }
}
