// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import nl.onderdak.messaging.sql.NoFacts;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.reach.Reaches;

/** Looks dwellings up. */
@ApplicationScoped
public class FindDwellings {

    private final Dwellings dwellings;
    private final Reaches reaches;

    FindDwellings(Dwellings dwellings, Reaches reaches) {
        this.dwellings = dwellings;
        this.reaches = reaches;
    }

    /** One of them; fails with {@link nl.onderdak.web.problem.NotFound}, also when it is not for this organisation. */
    @NoFacts
    @WithTransaction
    public Uni<Dwelling> one(Organisation by, String reference) {
        return reaches.of(by).chain(reach -> dwellings.one(reach, reference));
    }

    /** At most so many, by reference, after the given one; a filter that is null lets all through. */
    @NoFacts
    @WithTransaction
    public Uni<List<Dwelling>> after(
            Organisation by, String reference, int most, String municipality, String corporation) {
        return reaches.of(by).chain(reach -> dwellings.after(reach, reference, most, municipality, corporation));
    }
}
