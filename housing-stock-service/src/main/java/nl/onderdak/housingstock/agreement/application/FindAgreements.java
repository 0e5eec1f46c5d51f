// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Progress;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads performance agreements and how far they are met, within the jurisdiction of the caller. */
@ApplicationScoped
public class FindAgreements {

    private final Agreements agreements;
    private final AgreedVacancies vacancies;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindAgreements(Agreements agreements, AgreedVacancies vacancies, Jurisdictions jurisdictions, AuditTrail trail) {
        this.agreements = agreements;
        this.vacancies = vacancies;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /** One agreement; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Agreement> find(Organisation by, UUID id) {
        return found(by, id);
    }

    /** Up to {@code most} agreements, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Agreement>> list(Organisation by, Agreements.Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> agreements.list(jurisdiction, filter, after, most));
    }

    /** How far one agreement is met. */
    @NoFacts
    @WithTransaction
    public Uni<Progress> progress(Organisation by, UUID id) {
        return found(by, id)
                .chain(agreement -> vacancies.measure(agreement).map(measured -> Progress.of(agreement, measured)));
    }

    /** Up to {@code most} vacancies of an agreement, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<AgreedVacancy>> vacancies(Organisation by, UUID id, UUID after, int most) {
        return found(by, id)
                .chain(agreement -> vacancies.list(agreement, after, most))
                .chain(trail::disclose);
    }

    private Uni<Agreement> found(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> agreements.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }
}
