// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingRow", description = "A coupling as one line of CSV, without COA's reference")
record CouplingRow(
        UUID id,
        String municipality,
        int persons,
        LocalDate permitOn,
        LocalDate coupledOn,
        State state,
        long version,
        @Schema(nullable = true) LocalDate housedOn,
        @Schema(nullable = true) String dwelling,
        @Schema(nullable = true) AccommodationKind kind,
        @Schema(nullable = true) LocalDate brpRegisteredOn,
        @Schema(nullable = true) Integer countedPersons,
        @Schema(nullable = true) String halfYear) {

    static CouplingRow of(Registration<Coupling> registration) {
        var coupling = CouplingResponse.of(registration);
        var housing = Optional.ofNullable(coupling.housing());
        return new CouplingRow(
                coupling.id(),
                coupling.municipality(),
                coupling.persons(),
                coupling.permitOn(),
                coupling.coupledOn(),
                coupling.state(),
                coupling.version(),
                housing.map(HousingResponse::housedOn).orElse(null),
                housing.map(HousingResponse::dwelling).orElse(null),
                housing.map(HousingResponse::kind).orElse(null),
                housing.map(HousingResponse::brpRegisteredOn).orElse(null),
                housing.map(HousingResponse::countedPersons).orElse(null),
                housing.map(HousingResponse::halfYear).orElse(null));
    }
}
