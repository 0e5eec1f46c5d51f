// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/**
 * Reads shared dwellings within the jurisdiction of the caller; what the municipality requires of them is that which is
 * known now.
 */
@ApplicationScoped
public class FindSharedDwellings {

    private final SharedDwellings shared;
    private final TermsOfSharing terms;
    private final Jurisdictions jurisdictions;

    FindSharedDwellings(SharedDwellings shared, TermsOfSharing terms, Jurisdictions jurisdictions) {
        this.shared = shared;
        this.terms = terms;
        this.jurisdictions = jurisdictions;
    }

    /** One shared dwelling, as of a day and a moment; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Shared> find(Organisation by, String reference, AsOf asOf) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> shared.find(jurisdiction, reference, asOf))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(dwelling -> terms.of(dwelling).map(its -> new Shared(dwelling, its)));
    }

    /** Up to {@code most} shared dwellings by reference, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Shared>> list(Organisation by, SharedDwellings.Filter filter, AsOf asOf, String after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> shared.list(jurisdiction, filter, asOf, after, most))
                .chain(found -> terms.of(found)
                        .map(theirs -> found.stream()
                                .map(dwelling -> new Shared(dwelling, theirs.get(dwelling.dwelling())))
                                .toList()));
    }
}
