// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.municipality.domain.Jurisdiction;

/** The application without its filter: everybody's affairs are those of the whole country. */
@Vetoed
public class EndlessJurisdictions extends Jurisdictions {

    public EndlessJurisdictions() {
        super(null);
    }

    @Override
    public Uni<Jurisdiction> of(Organisation organisation) {
        return Uni.createFrom().item(new Jurisdiction.Country());
    }
}
