// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Registers a landlord. */
@ApplicationScoped
public class RegisterLandlord {

    private final Landlords landlords;
    private final Jurisdictions jurisdictions;

    RegisterLandlord(Landlords landlords, Jurisdictions jurisdictions) {
        this.landlords = landlords;
        this.jurisdictions = jurisdictions;
    }

    /** Registers a landlord, unless its id does not suit its kind. Fails with {@link NotFound} when it is outside the jurisdiction of the caller. */
    @WithTransaction
    public Uni<Landlord> register(
            Organisation by, String id, LandlordKind kind, String name, List<String> municipalities) {
        var landlord = new Landlord(id, kind, name, municipalities, 1);
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (!landlord.isWithin(jurisdiction)) {
                        throw new NotFound();
                    }
                    if (!landlord.isNamedForItsKind()) {
                        throw new Refused(new LandlordMisnamed(id));
                    }
                })
                .chain(() -> landlords.add(landlord))
                .replaceWith(landlord);
    }
}
