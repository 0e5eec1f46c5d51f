// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;

/** The rules for a coupling. */
public final class CouplingRules {

    private CouplingRules() {}

    /**
     * COA couples a household to a municipality, once its permit is granted.
     *
     * @param municipalityExists whether the municipality is registered and exists on the day of the coupling
     */
    public static Decision<Coupled> couple(Details details, boolean municipalityExists, LocalDate today) {
        if (details.coupledOn().isAfter(today)) {
            return Decision.rejected(new CoupledInFuture(details.coupledOn(), today));
        }
        if (details.coupledOn().isBefore(details.permitOn())) {
            return Decision.rejected(new CoupledBeforePermit(details.coupledOn(), details.permitOn()));
        }
        if (!municipalityExists) {
            return Decision.rejected(new MunicipalityUnknown(details.municipality(), details.coupledOn()));
        }
        return Decision.accepted(
                new Coupled(details, 1),
                new HouseholdCoupled(
                        details.id(),
                        details.municipality(),
                        details.persons(),
                        details.permitOn(),
                        details.coupledOn()));
    }
}
