// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import nl.onderdak.contracts.access.Organisation;

/** The application without its filter: everybody sees the exchanges of the whole country. */
@Vetoed
public class EndlessAudiences extends Audiences {

    public EndlessAudiences() {
        super(null);
    }

    @Override
    public Uni<Audience> of(Organisation organisation) {
        return Uni.createFrom().item(new Audience.Everybodys());
    }
}
