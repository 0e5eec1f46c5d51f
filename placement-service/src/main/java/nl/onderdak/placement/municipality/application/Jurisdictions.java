// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.municipality.domain.Jurisdiction;
import nl.onderdak.placement.municipality.domain.Jurisdiction.Area;
import nl.onderdak.placement.municipality.domain.Jurisdiction.Country;

/** Whose affairs an organisation may see and act in; what it may do there, its scopes say. */
@ApplicationScoped
public class Jurisdictions {

    private static final Country COUNTRY = new Country();

    private final Municipalities municipalities;

    Jurisdictions(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** A municipality its own, a province its municipalities, the national bodies the country, a corporation none. */
    public Uni<Jurisdiction> of(Organisation organisation) {
        return switch (organisation) {
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _ ->
                Uni.createFrom().item(COUNTRY);
            case Organisation.Municipality(var code) -> Uni.createFrom().item(new Area(Set.of(code)));
            case Organisation.Province(var code) -> municipalities.of(code).map(Area::new);
            case Organisation.Corporation _ -> Uni.createFrom().item(new Area(Set.of()));
        };
    }
}
