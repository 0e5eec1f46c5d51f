// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import nl.onderdak.housingstock.policy.application.PolicyTable;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.PolicyValues;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm;
import nl.onderdak.housingstock.scheme.domain.Schemes;
import nl.onderdak.housingstock.scheme.domain.SharingAssumptions;
import nl.onderdak.messaging.sql.NoFacts;

/** Finds what a calculation of sharing assumes on a day. */
@ApplicationScoped
public class CalculateSharing {

    private final SchemeTable schemes;
    private final PolicyTable policies;

    CalculateSharing(SchemeTable schemes, PolicyTable policies) {
        this.schemes = schemes;
        this.policies = policies;
    }

    /**
     * The values of a day.
     *
     * @param given values that go before them
     */
    @NoFacts
    @WithTransaction
    public Uni<SharingAssumptions> assumptions(LocalDate day, Map<Term, Long> given) {
        return schemes.all().chain(all -> policies.all().map(policy -> assumptions(day, given, all, policy)));
    }

    private static SharingAssumptions assumptions(
            LocalDate day, Map<Term, Long> given, Schemes schemes, PolicyValues policy) {
        return new SharingAssumptions(
                value(Term.MARRIED_NORM, day, given, policy),
                policy.on(Term.ALONE_SHARE, day),
                policy.on(Term.COST_SHARING_BASE, day),
                policy.on(Term.COST_SHARING_EACH, day),
                policy.on(Term.COST_SHARER_AGE, day),
                contribution(day, given, schemes),
                value(Term.MOST_HOUSING_SHARE, day, given, policy),
                value(Term.MOST_PAYBACK, day, given, policy));
    }

    private static PolicyValue value(Term term, LocalDate day, Map<Term, Long> given, PolicyValues policy) {
        return given.containsKey(term) ? PolicyValue.given(term, day, given.get(term)) : policy.on(term, day);
    }

    private static PolicyValue contribution(LocalDate day, Map<Term, Long> given, Schemes schemes) {
        if (given.containsKey(Term.CONTRIBUTION_PER_PERSON)) {
            return PolicyValue.given(Term.CONTRIBUTION_PER_PERSON, day, given.get(Term.CONTRIBUTION_PER_PERSON));
        }
        return schemes.on(Scheme.STATE_CONTRIBUTION, day)
                .flatMap(version -> version.term(SchemeTerm.TermKind.AMOUNT_PER_PERSON)
                        .map(term -> new PolicyValue(
                                Term.CONTRIBUTION_PER_PERSON, version.effectiveOn(), term.value(), term.source())))
                .orElse(null);
    }
}
