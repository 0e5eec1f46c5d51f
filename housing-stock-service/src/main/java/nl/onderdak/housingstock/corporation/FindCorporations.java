// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads corporations within the jurisdiction of the caller. */
@ApplicationScoped
public class FindCorporations {

    private final Corporations corporations;
    private final Jurisdictions jurisdictions;

    FindCorporations(Corporations corporations, Jurisdictions jurisdictions) {
        this.corporations = corporations;
        this.jurisdictions = jurisdictions;
    }

    /**
     * One corporation; fails with {@link nl.onderdak.web.problem.NotFound} also when it is outside the jurisdiction.
     */
    @NoFacts
    @WithTransaction
    public Uni<Corporation> one(Organisation by, String id) {
        return jurisdictions.of(by).chain(jurisdiction -> corporations.one(jurisdiction, id));
    }

    /** Up to {@code most} corporations by id, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Corporation>> after(Organisation by, String id, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> corporations.after(jurisdiction, id, most));
    }
}
