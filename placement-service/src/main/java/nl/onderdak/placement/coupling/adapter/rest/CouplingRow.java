// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Composition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CouplingRow",
        description = "A coupling as one line of CSV, without COA's reference; with its last stay")
record CouplingRow(
        UUID id,
        String municipality,
        ArrivalKind arrival,
        Composition composition,
        int persons,
        int expected,
        int waiting,
        int countedPersons,
        LocalDate permitOn,
        LocalDate coupledOn,
        State state,
        long version,
        @Schema(nullable = true) LocalDate housedOn,
        @Schema(nullable = true) LocalDate until,
        @Schema(nullable = true) String dwelling,
        @Schema(nullable = true) AccommodationKind kind,
        @Schema(nullable = true) LocalDate brpRegisteredOn) {

    static CouplingRow of(Registration registration) {
        var coupling = CouplingResponse.of(registration);
        var last = registration.coupling().stays().stream()
                .filter(Stay::isLasting)
                .max(Stay.BY_DAY)
                .map(Stay::moveIn);
        return new CouplingRow(
                coupling.id(),
                coupling.municipality(),
                coupling.arrival(),
                coupling.composition(),
                coupling.persons(),
                coupling.expected(),
                coupling.waiting(),
                coupling.countedPersons(),
                coupling.permitOn(),
                coupling.coupledOn(),
                coupling.state(),
                coupling.version(),
                last.map(MoveIn::housedOn).orElse(null),
                last.map(MoveIn::until).orElse(null),
                last.map(MoveIn::dwelling).orElse(null),
                last.map(MoveIn::kind).orElse(null),
                last.map(MoveIn::brpRegisteredOn).orElse(null));
    }
}
