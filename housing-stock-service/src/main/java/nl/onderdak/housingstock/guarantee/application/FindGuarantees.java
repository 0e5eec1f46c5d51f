// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads guarantees for rent loss within the jurisdiction of the caller. */
@ApplicationScoped
public class FindGuarantees {

    private final Guarantees guarantees;
    private final Jurisdictions jurisdictions;

    FindGuarantees(Guarantees guarantees, Jurisdictions jurisdictions) {
        this.guarantees = guarantees;
        this.jurisdictions = jurisdictions;
    }

    /** One guarantee; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Guarantee> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> guarantees.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** A guarantee with its claims by month. */
    public record Claimed(Guarantee guarantee, List<Guarantees.RecordedClaim> claims) {}

    /** One guarantee with its claims; fails as {@link #find}. */
    @NoFacts
    @WithTransaction
    public Uni<Claimed> claims(Organisation by, UUID id) {
        return find(by, id).chain(guarantee -> guarantees.claims(id).map(claims -> new Claimed(guarantee, claims)));
    }

    /** Up to {@code most} guarantees, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Guarantee>> list(Organisation by, Guarantees.Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> guarantees.list(jurisdiction, filter, after, most));
    }
}
