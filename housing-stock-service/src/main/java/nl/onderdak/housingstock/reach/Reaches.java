// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reach;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.municipality.Municipalities;

/** How far each organisation reaches; what it may do there, its scopes say. */
@ApplicationScoped
public class Reaches {

    private final Municipalities municipalities;

    Reaches(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** A corporation its own, a municipality and a province what stands in them, the national bodies the country. */
    public Uni<Reach> of(Organisation organisation) {
        return switch (organisation) {
            case Organisation.Rijk _, Organisation.Coa _, Organisation.Operator _ ->
                Uni.createFrom().item(new Reach.Country());
            case Organisation.Corporation(var id) -> Uni.createFrom().item(new Reach.OfCorporation(id));
            case Organisation.Municipality(var code) -> Uni.createFrom().item(new Reach.Area(Set.of(code.value())));
            case Organisation.Province(var code) -> municipalities.of(code).map(Reach.Area::new);
        };
    }
}
