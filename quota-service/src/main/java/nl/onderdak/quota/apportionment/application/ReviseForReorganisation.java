// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.register.application.ApportionedHalfYears;
import nl.onderdak.quota.register.application.Populations;
import nl.onderdak.quota.register.domain.Reorganisation;
import nl.onderdak.quota.target.application.NationalTargets;
import nl.onderdak.quota.target.domain.NationalTarget;

/**
 * Revises national targets for a reorganisation of municipalities: the persons stay the same and are apportioned over
 * the municipalities after it, art. 30 Huisvestingswet 2014.
 */
@ApplicationScoped
public class ReviseForReorganisation implements ApportionedHalfYears {

    private final NationalTargets targets;
    private final Populations populations;
    private final ApportionRevision apportion;

    ReviseForReorganisation(NationalTargets targets, Populations populations, ApportionRevision apportion) {
        this.targets = targets;
        this.populations = populations;
        this.apportion = apportion;
    }

    @Override
    public Uni<List<HalfYear>> lock(List<HalfYear> halfYears) {
        var locked = Uni.createFrom().<List<HalfYear>>item(new ArrayList<>());
        for (var halfYear : halfYears) {
            locked = locked.call(found ->
                    targets.findForRevision(halfYear).onItem().ifNotNull().invoke(target -> found.add(halfYear)));
        }
        return locked;
    }

    @Override
    public Uni<SortedMap<HalfYear, Integer>> revise(Reorganisation reorganisation, List<HalfYear> halfYears) {
        var revised = Uni.createFrom().<SortedMap<HalfYear, Integer>>item(new TreeMap<>());
        for (var halfYear : halfYears) {
            revised = revised.call(revisions -> revise(reorganisation, halfYear)
                    .invoke(target -> revisions.put(halfYear, target.current().number())));
        }
        return revised;
    }

    private Uni<NationalTarget> revise(Reorganisation reorganisation, HalfYear halfYear) {
        return targets.findForRevision(halfYear)
                .chain(target -> revised(reorganisation, target))
                .call(targets::addRevision)
                .call(target -> apportion.apportion(target, QuotaCause.REORGANISATION));
    }

    private Uni<NationalTarget> revised(Reorganisation reorganisation, NationalTarget target) {
        return populations
                .newest(target.current().population().referenceDate())
                .map(newest -> target.reviseFor(reorganisation.id(), newest, reorganisation.recordedAt()));
    }
}
