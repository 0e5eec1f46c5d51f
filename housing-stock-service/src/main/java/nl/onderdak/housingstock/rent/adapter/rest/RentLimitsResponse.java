// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import java.util.List;
import nl.onderdak.housingstock.rent.domain.RentLimits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The limits of a year in the API. */
@Schema(name = "RentLimits", description = "The limits of bare rent of a year, as far as they are known (huurgrenzen)")
public record RentLimitsResponse(@Schema(examples = "2024") int year, List<RentLimitResponse> limits) {

    static RentLimitsResponse of(RentLimits limits) {
        return new RentLimitsResponse(
                limits.year(),
                limits.known().stream().map(RentLimitResponse::of).toList());
    }
}
