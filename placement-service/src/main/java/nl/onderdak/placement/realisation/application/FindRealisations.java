// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.realisation.application.Realisations.Filter;
import nl.onderdak.placement.realisation.application.Realisations.Position;
import nl.onderdak.placement.realisation.application.Realisations.Realisation;
import nl.onderdak.placement.register.KnownJurisdictions;

/** Sums counted persons within the jurisdiction of the caller: realisation, art. 28 Huisvestingswet 2014. */
@ApplicationScoped
public class FindRealisations {

    private final Realisations realisations;
    private final KnownJurisdictions jurisdictions;

    FindRealisations(Realisations realisations, KnownJurisdictions jurisdictions) {
        this.realisations = realisations;
        this.jurisdictions = jurisdictions;
    }

    /** Up to {@code most} figures by municipality and period, after this position. */
    @NoFacts
    @WithTransaction
    public Uni<List<Realisation>> find(Organisation by, Filter filter, Position after, int most) {
        return jurisdictions
                .of(by, filter.municipality(), filter.knownAt())
                .chain(jurisdiction -> realisations.sum(jurisdiction, filter, after, most));
    }
}
