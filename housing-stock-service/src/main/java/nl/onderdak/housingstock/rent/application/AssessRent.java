// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.housingstock.policy.application.PolicyTable;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.rent.domain.Assessment;
import nl.onderdak.housingstock.rent.domain.FittingShare;
import nl.onderdak.housingstock.rent.domain.RentAssessor;
import nl.onderdak.housingstock.rent.domain.Tenancy;
import nl.onderdak.messaging.sql.NoFacts;

/** Assesses rents by the limits and values of a day. */
@ApplicationScoped
public class AssessRent {

    private final RentLimitTable limits;
    private final PolicyTable policies;

    AssessRent(RentLimitTable limits, PolicyTable policies) {
        this.limits = limits;
        this.policies = policies;
    }

    /** Whether the rent of a tenancy fits, and whether rent allowance is possible. */
    @NoFacts
    @WithTransaction
    public Uni<Assessment> assess(Tenancy tenancy) {
        return limits.all()
                .chain(table -> policies.all().map(policy -> new RentAssessor(table, policy).assess(tenancy)));
    }

    /** The share of fitting allocations, by the least share of a day. */
    @NoFacts
    @WithTransaction
    public Uni<FittingShare> share(int entitled, int above, LocalDate day) {
        return policies.all().map(policy -> new FittingShare(entitled, above, policy.on(Term.FITTING_SHARE, day)));
    }
}
