// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.realisation.application.Realisations.Filter;
import nl.onderdak.placement.realisation.application.Realisations.Position;
import nl.onderdak.placement.realisation.application.Realisations.Realisation;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Sums counted persons within the jurisdiction of the caller: realisation, art. 28 Huisvestingswet 2014. */
@ApplicationScoped
public class FindRealisations {

    private final Realisations realisations;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;

    FindRealisations(Realisations realisations, Municipalities municipalities, Jurisdictions jurisdictions) {
        this.realisations = realisations;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
    }

    /** Up to {@code most} figures by municipality and period, after this position. */
    @NoFacts
    @WithTransaction
    public Uni<List<Realisation>> find(Organisation by, Filter filter, Position after, int most) {
        return jurisdiction(by, filter).chain(jurisdiction -> realisations.sum(jurisdiction, filter, after, most));
    }

    /** A province sees the municipalities that were known then to lie in it. */
    private Uni<Jurisdiction> jurisdiction(Organisation by, Filter filter) {
        return by instanceof Organisation.Province(var province)
                ? municipalities
                        .knownIn(province, filter.knownAt())
                        .map(Jurisdiction.Area::new)
                        .chain(then -> ofProvince(by, then, filter.municipality()))
                : jurisdictions.of(by);
    }

    /** A province sees the whole past of one municipality when that lies in the province now. */
    private Uni<Jurisdiction> ofProvince(Organisation by, Jurisdiction then, MunicipalityCode only) {
        return only == null || then.covers(only) ? Uni.createFrom().item(then) : jurisdictions.of(by);
    }
}
