// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.outlook.application.Outlooks.Filter;
import nl.onderdak.placement.outlook.application.Outlooks.Position;
import nl.onderdak.placement.outlook.domain.Outlook;
import nl.onderdak.placement.register.KnownJurisdictions;

/** Finds expectations per half-year within the jurisdiction of the caller. */
@ApplicationScoped
public class FindOutlooks {

    private final Outlooks outlooks;
    private final KnownJurisdictions jurisdictions;

    FindOutlooks(Outlooks outlooks, KnownJurisdictions jurisdictions) {
        this.outlooks = outlooks;
        this.jurisdictions = jurisdictions;
    }

    /** Up to {@code most} figures by municipality and half-year, after this position. */
    @NoFacts
    @WithTransaction
    public Uni<List<Outlook>> find(Organisation by, Filter filter, Position after, int most) {
        return jurisdictions
                .of(by, filter.municipality(), filter.knownAt())
                .chain(jurisdiction -> outlooks.count(jurisdiction, filter, after, most));
    }
}
