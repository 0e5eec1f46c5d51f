// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Changes the particulars of a dwelling; a vacancy keeps the capacity it was announced with. */
@ApplicationScoped
public class ChangeDwelling {

    private final Dwellings dwellings;
    private final Jurisdictions jurisdictions;

    ChangeDwelling(Dwellings dwellings, Jurisdictions jurisdictions) {
        this.dwellings = dwellings;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Changes a dwelling.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Dwelling> change(Organisation by, String reference, long expected, Dwelling.Particulars particulars) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lock(jurisdiction, reference))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(dwelling -> Version.check(expected, dwelling.version()))
                .map(dwelling -> dwelling.changed(particulars))
                .call(dwellings::store);
    }
}
