// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks dwellings up. */
@ApplicationScoped
public class FindDwellings {

    private final Dwellings dwellings;

    FindDwellings(Dwellings dwellings) {
        this.dwellings = dwellings;
    }

    /** One of them; fails with {@link nl.onderdak.web.problem.NotFound}. */
    @WithTransaction
    public Uni<Dwelling> one(String reference) {
        return dwellings.one(reference);
    }

    /** At most so many, by reference, after the given one; a filter that is null lets all through. */
    @WithTransaction
    public Uni<List<Dwelling>> after(String reference, int most, String municipality, String corporation) {
        return dwellings.after(reference, most, municipality, corporation);
    }
}
