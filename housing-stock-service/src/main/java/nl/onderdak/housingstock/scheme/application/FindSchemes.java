// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.housingstock.policy.application.PolicyTable;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.scheme.domain.Occupancy;
import nl.onderdak.housingstock.scheme.domain.Schemes;
import nl.onderdak.housingstock.scheme.domain.Subsidy;
import nl.onderdak.housingstock.scheme.domain.SubsidyCalculator;
import nl.onderdak.housingstock.scheme.domain.SubsidyQuestion;
import nl.onderdak.messaging.sql.NoFacts;

/** Reads schemes, and computes by them. */
@ApplicationScoped
public class FindSchemes {

    private final SchemeTable schemes;
    private final PolicyTable policies;

    FindSchemes(SchemeTable schemes, PolicyTable policies) {
        this.schemes = schemes;
        this.policies = policies;
    }

    /** All versions of all schemes. */
    @NoFacts
    @WithTransaction
    public Uni<Schemes> all() {
        return schemes.all();
    }

    /** What a scheme gives. */
    @NoFacts
    @WithTransaction
    public Uni<Subsidy> subsidy(SubsidyQuestion question) {
        return schemes.all().map(all -> new SubsidyCalculator(all).calculate(question));
    }

    /**
     * The dwellings that persons need.
     *
     * @param perHundred persons in a hundred dwellings, or null for the value of the day
     */
    @NoFacts
    @WithTransaction
    public Uni<Occupancy> occupancy(int persons, Integer perHundred, LocalDate day) {
        return policies.all()
                .map(policy -> new Occupancy(
                        persons,
                        perHundred == null
                                ? policy.on(Term.OCCUPANCY, day)
                                : PolicyValue.given(Term.OCCUPANCY, day, perHundred)));
    }
}
