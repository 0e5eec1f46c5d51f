// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads dwellings within the jurisdiction of the caller. */
@ApplicationScoped
public class FindDwellings {

    private final Dwellings dwellings;
    private final Jurisdictions jurisdictions;

    FindDwellings(Dwellings dwellings, Jurisdictions jurisdictions) {
        this.dwellings = dwellings;
        this.jurisdictions = jurisdictions;
    }

    /** One dwelling; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Dwelling> find(Organisation by, String reference, AsOf asOf) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.find(jurisdiction, reference, asOf))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most} dwellings by reference, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Dwelling>> list(Organisation by, Dwellings.Filter filter, AsOf asOf, String after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> dwellings.list(jurisdiction, filter, asOf, after, most));
    }
}
