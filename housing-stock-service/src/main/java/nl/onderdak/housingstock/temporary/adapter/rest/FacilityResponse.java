// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.formpolicy.adapter.rest.PolicyWarningResponse;
import nl.onderdak.housingstock.temporary.application.Location;
import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A temporary location in the API. */
@Schema(
        name = "TemporaryFacility",
        description = "A temporary location (tijdelijke locatie), with its occupancy of today")
public record FacilityResponse(
        String facility,
        FacilityKind kind,
        String municipality,
        @Schema(nullable = true) String landlord,

        @Schema(description = "Places for persons (plaatsen)", examples = "25")
        int places,

        @Schema(description = "Persons who stay there today (bezetting)", examples = "25")
        int occupied,

        @Schema(description = "First day (opening)", nullable = true)
        LocalDate openedOn,

        @Schema(description = "Last day (einddatum)", nullable = true)
        LocalDate endsOn,

        @Schema(description = "Municipalities that take part in a transit facility (deelnemers)")
        List<String> participants,

        @Schema(description = "Homes that shortstay has to free before it opens", nullable = true)
        Integer freedHomesAgreed,

        @Schema(description = "Homes that it freed (vrijgespeelde woningen)", nullable = true)
        Integer freedHomes,

        @Schema(description = "First day of the terms that hold for it (regeling)")
        LocalDate termsFrom,

        @Schema(description = "That the municipality does not want this form (beleidswaarschuwing)")
        List<PolicyWarningResponse> warnings,

        long version) {

    static FacilityResponse of(Location location) {
        var facility = location.facility();
        var plan = facility.plan();
        return new FacilityResponse(
                facility.reference(),
                facility.kind(),
                facility.municipality().value(),
                facility.landlord(),
                plan.places(),
                location.occupied(),
                plan.openedOn(),
                plan.endsOn(),
                plan.participants().stream()
                        .map(MunicipalityCode::value)
                        .sorted()
                        .toList(),
                plan.freedHomesAgreed(),
                plan.freedHomes(),
                location.terms().effectiveOn(),
                PolicyWarningResponse.of(location.warning()),
                facility.version());
    }
}
