// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.regime.application.RegimeInForce;
import nl.onderdak.quota.register.application.Populations;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.TargetPublication;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;

/** Records a revision (<i>bijstelling</i>) of a national target and apportions it over the municipalities anew. */
@ApplicationScoped
public class ReviseNationalTarget {

    private final NationalTargets targets;
    private final RegimeInForce regime;
    private final Populations populations;
    private final Quotas quotas;
    private final RecordingClock recording;

    public ReviseNationalTarget(
            NationalTargets targets,
            RegimeInForce regime,
            Populations populations,
            Quotas quotas,
            RecordingClock recording) {
        this.targets = targets;
        this.regime = regime;
        this.populations = populations;
        this.quotas = quotas;
        this.recording = recording;
    }

    /**
     * @param expected the revision the caller has seen
     * @return the target with its new revision and quotas
     */
    @WithTransaction
    public Uni<ApportionedTarget> revise(HalfYear halfYear, long expected, TargetPublication publication) {
        return targets.findForRevision(halfYear)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(target -> Version.check(expected, target.current().number()))
                .call(() -> regime.require(halfYear))
                .chain(target -> newestPopulation(target)
                        .map(population -> Outcome.acceptedOrRefused(
                                        target.revise(publication, population, recording.now()))
                                .state()))
                .call(targets::addRevision)
                .chain(target -> quotas.apportion(target, QuotaCause.REVISION));
    }

    private Uni<PopulationBasis> newestPopulation(NationalTarget target) {
        return populations.newest(target.current().population().referenceDate());
    }
}
