// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads landlords within the jurisdiction of the caller. */
@ApplicationScoped
public class FindLandlords {

    private final Landlords landlords;
    private final Jurisdictions jurisdictions;

    FindLandlords(Landlords landlords, Jurisdictions jurisdictions) {
        this.landlords = landlords;
        this.jurisdictions = jurisdictions;
    }

    /**
     * One landlord; fails with {@link nl.onderdak.web.problem.NotFound} also when it is outside the jurisdiction.
     */
    @NoFacts
    @WithTransaction
    public Uni<Landlord> one(Organisation by, String id) {
        return jurisdictions.of(by).chain(jurisdiction -> landlords.one(jurisdiction, id));
    }

    /** Up to {@code most} landlords by id, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Landlord>> after(Organisation by, String id, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> landlords.after(jurisdiction, id, most));
    }
}
