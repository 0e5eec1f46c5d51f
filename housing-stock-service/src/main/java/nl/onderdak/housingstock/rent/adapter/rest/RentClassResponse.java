// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import java.util.List;
import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.rent.domain.RentClass;
import nl.onderdak.housingstock.rent.domain.RentLimits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The class of a rent in the API. */
@Schema(
        name = "ClassifiedRent",
        description = "The class of a rent in a year (huurklasse), with the limits that decide")
public record RentClassResponse(
        @Schema(examples = "2024") int year,

        @Schema(description = "Bare rent per month in eurocents (kale huur)", examples = "65500")
        int rent,

        @Schema(description = "Code of VERA, or null when a limit that decides is not known", nullable = true)
        RentClass rentClass,

        @Schema(nullable = true) LabelResponse label,
        List<RentLimitResponse> limits) {

    static RentClassResponse of(RentLimits limits, int rent) {
        var found = limits.classOf(rent);
        return new RentClassResponse(
                limits.year(),
                rent,
                found.orElse(null),
                found.map(RentClass::label).map(LabelResponse::of).orElse(null),
                limits.known().stream().map(RentLimitResponse::of).toList());
    }
}
