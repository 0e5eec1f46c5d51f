// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Registers a corporation. */
@ApplicationScoped
public class RegisterCorporation {

    private final Corporations corporations;
    private final Jurisdictions jurisdictions;

    RegisterCorporation(Corporations corporations, Jurisdictions jurisdictions) {
        this.corporations = corporations;
        this.jurisdictions = jurisdictions;
    }

    /** Registers a corporation. Fails with {@link NotFound} when it is outside the jurisdiction of the caller. */
    @WithTransaction
    public Uni<Corporation> register(Organisation by, String id, String name, List<String> municipalities) {
        var corporation = new Corporation(id, name, municipalities, 1);
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (!corporation.isWithin(jurisdiction)) {
                        throw new NotFound();
                    }
                })
                .chain(() -> corporations.add(corporation))
                .replaceWith(corporation);
    }
}
