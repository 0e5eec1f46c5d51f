// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Looks dwellings up. */
@ApplicationScoped
public class FindDwellings {

    private final Dwellings dwellings;
    private final Jurisdictions jurisdictions;

    FindDwellings(Dwellings dwellings, Jurisdictions jurisdictions) {
        this.dwellings = dwellings;
        this.jurisdictions = jurisdictions;
    }

    /** One of them; fails with {@link nl.onderdak.web.problem.NotFound}, also when it is not for this organisation. */
    @NoFacts
    @WithTransaction
    public Uni<Dwelling> one(Organisation by, String reference) {
        return jurisdictions.of(by).chain(jurisdiction -> dwellings.one(jurisdiction, reference));
    }

    /** At most so many, by reference, after the given one; a filter that is null lets all through. */
    @NoFacts
    @WithTransaction
    public Uni<List<Dwelling>> after(
            Organisation by, String reference, int most, String municipality, String corporation) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.after(jurisdiction, reference, most, municipality, corporation));
    }
}
