// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.apportionment.domain.Apportionment;
import nl.onderdak.quota.quota.application.RecordQuotas;
import nl.onderdak.quota.regime.application.QuotaRegimes;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import nl.onderdak.quota.register.application.FindConstituents;
import nl.onderdak.quota.register.application.Populations;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.register.domain.ReferenceDate;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.application.NationalTargets;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.NationalTarget.TargetPublication;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.TargetRejection;
import nl.onderdak.web.problem.Failures;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Records the first national target of a half-year and apportions it over the municipalities. */
@ApplicationScoped
public class PublishNationalTarget {

    private final QuotaRegimes regimes;
    private final NationalTargets targets;
    private final Populations populations;
    private final FindConstituents constituents;
    private final RecordQuotas quotas;
    private final RecordingClock recording;

    PublishNationalTarget(
            QuotaRegimes regimes,
            NationalTargets targets,
            Populations populations,
            FindConstituents constituents,
            RecordQuotas quotas,
            RecordingClock recording) {
        this.regimes = regimes;
        this.targets = targets;
        this.populations = populations;
        this.constituents = constituents;
        this.quotas = quotas;
        this.recording = recording;
    }

    /**
     * @param referenceDate the reference date the caller expects, or null
     * @return the target with its quotas; fails with {@link Refused} when the half-year has a target, when another
     *     reference date applies, or when the register has no population of that date
     */
    @WithTransaction
    public Uni<ApportionedTarget> publish(
            HalfYear halfYear, Rounding rounding, TargetPublication publication, LocalDate referenceDate) {
        if (referenceDate != null) {
            Outcome.acceptedOrRefused(ReferenceDate.check(referenceDate, halfYear));
        }
        return regimes.allHeld()
                .invoke(regimes -> Outcome.acceptedOrRefused(QuotaRegime.inForce(halfYear, regimes)))
                .chain(() -> targets.find(halfYear))
                .onItem()
                .ifNotNull()
                .failWith(() -> new Refused(new TargetRejection.AlreadyPublished(halfYear)))
                .chain(() -> population(halfYear))
                .map(population -> Outcome.acceptedOrRefused(
                                NationalTarget.publish(halfYear, rounding, publication, population, recording.now()))
                        .state())
                .call(this::add)
                .chain(this::apportioned);
    }

    private Uni<PopulationBasis> population(HalfYear halfYear) {
        var referenceDate = ReferenceDate.of(halfYear);
        return populations
                .newest(referenceDate)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(new TargetRejection.PopulationMissing(halfYear, referenceDate)));
    }

    private Uni<Void> add(NationalTarget target) {
        return targets.add(target)
                .onFailure(Failures::isUniqueViolation)
                .transform(raced -> new Refused(new TargetRejection.AlreadyPublished(target.halfYear())));
    }

    private Uni<ApportionedTarget> apportioned(NationalTarget target) {
        return constituents
                .inhabitants(target.halfYear(), target.current().population(), null)
                .map(inhabitants -> Apportionment.of(target, inhabitants, List.of(), QuotaCause.FIRST))
                .call(quotas::record)
                .map(changes -> changes.stream()
                        .mapToLong(change -> change.current().persons())
                        .sum())
                .map(sum ->
                        new ApportionedTarget(target, Map.of(target.current().number(), sum)));
    }
}
