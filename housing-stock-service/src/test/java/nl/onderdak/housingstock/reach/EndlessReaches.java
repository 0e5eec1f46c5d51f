// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reach;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import nl.onderdak.contracts.access.Organisation;

/** The application without its filter: everybody reaches the whole country. */
@Vetoed
public class EndlessReaches extends Reaches {

    public EndlessReaches() {
        super(null);
    }

    @Override
    public Uni<Reach> of(Organisation organisation) {
        return Uni.createFrom().item(new Reach.Country());
    }
}
