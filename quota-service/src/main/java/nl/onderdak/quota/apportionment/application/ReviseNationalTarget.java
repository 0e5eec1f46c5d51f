// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.regime.application.QuotaRegimes;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import nl.onderdak.quota.register.application.Populations;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.application.NationalTargetView;
import nl.onderdak.quota.target.application.NationalTargets;
import nl.onderdak.quota.target.domain.NationalTarget.TargetPublication;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;

/** Records a revision (<i>bijstelling</i>) of a national target and apportions it over the municipalities anew. */
@ApplicationScoped
public class ReviseNationalTarget {

    private final NationalTargets targets;
    private final QuotaRegimes regimes;
    private final Populations populations;
    private final ApportionRevision apportion;
    private final NationalTargetView view;
    private final RecordingClock recording;

    ReviseNationalTarget(
            NationalTargets targets,
            QuotaRegimes regimes,
            Populations populations,
            ApportionRevision apportion,
            NationalTargetView view,
            RecordingClock recording) {
        this.targets = targets;
        this.regimes = regimes;
        this.populations = populations;
        this.apportion = apportion;
        this.view = view;
        this.recording = recording;
    }

    /**
     * @param expected the revision the caller has seen
     * @return the target with its new revision and quotas
     */
    @WithTransaction
    public Uni<ApportionedTarget> revise(HalfYear halfYear, SeenVersion expected, TargetPublication publication) {
        return targets.findForRevision(halfYear)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(target -> Version.check(expected, target.current().number()))
                .call(() -> regimes.allHeld()
                        .invoke(regimes -> Outcome.acceptedOrRefused(QuotaRegime.inForce(halfYear, regimes))))
                .chain(target -> populations
                        .newest(target.current().population().referenceDate())
                        .map(population -> Outcome.acceptedOrRefused(
                                        target.revise(publication, population, recording.now()))
                                .state()))
                .call(targets::addRevision)
                .call(target -> apportion.apportion(target, QuotaCause.REVISION))
                .chain(target -> view.apportioned(List.of(target)))
                .map(List::getFirst);
    }
}
