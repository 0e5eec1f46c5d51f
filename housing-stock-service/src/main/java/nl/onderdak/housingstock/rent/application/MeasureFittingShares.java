// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.policy.application.PolicyTable;
import nl.onderdak.housingstock.policy.domain.PolicyValues;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.rent.domain.FittingShare;
import nl.onderdak.housingstock.rent.domain.LimitKind;
import nl.onderdak.housingstock.rent.domain.MeasuredShare;
import nl.onderdak.housingstock.rent.domain.RentLimits;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Measures the share of fitting allocations, art. 46(2) Woningwet, from the lettings of landlords. Takes every coupled
 * household in a self-contained home for one with a right to rent allowance, and knows no ages: its limit is that of its
 * size.
 */
@ApplicationScoped
public class MeasureFittingShares {

    private final Lettings lettings;
    private final RentLimitTable limits;
    private final PolicyTable policies;
    private final Jurisdictions jurisdictions;

    MeasureFittingShares(Lettings lettings, RentLimitTable limits, PolicyTable policies, Jurisdictions jurisdictions) {
        this.lettings = lettings;
        this.limits = limits;
        this.policies = policies;
        this.jurisdictions = jurisdictions;
    }

    /** Of up to {@code most} landlords, by id, after the given one; none when the limits of the year are not known. */
    @NoFacts
    @WithTransaction
    public Uni<List<MeasuredShare>> measure(Organisation by, int year, String landlord, String after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> limits.all()
                        .chain(table -> policies.all()
                                .chain(policy -> count(jurisdiction, table.of(year), policy, landlord, after, most))));
    }

    private Uni<List<MeasuredShare>> count(
            Jurisdiction jurisdiction, RentLimits known, PolicyValues policy, String landlord, String after, int most) {
        var low = known.of(LimitKind.CAPPING_LOW);
        var high = known.of(LimitKind.CAPPING_HIGH);
        if (low.isEmpty() || high.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var endOfYear = LocalDate.of(known.year(), 12, 31);
        var least = policy.on(Term.FITTING_SHARE, endOfYear);
        var small = policy.on(Term.SMALL_HOUSEHOLD, endOfYear).intValue();
        return lettings.count(
                        jurisdiction,
                        new Lettings.Limits(known.year(), small, low.get(), high.get()),
                        landlord,
                        after,
                        most)
                .map(counts -> counts.stream()
                        .map(count -> new MeasuredShare(
                                count.landlord(),
                                known.year(),
                                new FittingShare(count.measured(), count.above(), least),
                                count.unmeasured()))
                        .toList());
    }
}
