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
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Shows how many persons were housed that count, to those whose affair it is. */
@ApplicationScoped
public class FindRealisations {

    private final Realisations realisations;
    private final Jurisdictions jurisdictions;

    FindRealisations(Realisations realisations, Jurisdictions jurisdictions) {
        this.realisations = realisations;
        this.jurisdictions = jurisdictions;
    }

    /** Figures by municipality and half-year, at most so many after this position. */
    @NoFacts
    @WithTransaction
    public Uni<List<Realisation>> find(Organisation by, Filter filter, Position after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> realisations.sum(jurisdiction, filter, after, most));
    }
}
