// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import nl.onderdak.housingstock.rent.domain.MeasuredShare;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The share of fitting allocations of a landlord in the API. */
@Schema(
        name = "MeasuredFittingShare",
        description = "The share of fitting allocations of a landlord in a year, from its lettings")
public record MeasuredShareResponse(
        String landlord,
        int year,
        FittingShareResponse share,

        @Schema(description = "Lettings of self-contained homes whose rent or household is not known")
        int unmeasured) {

    static MeasuredShareResponse of(MeasuredShare measured) {
        return new MeasuredShareResponse(
                measured.landlord(), measured.year(), FittingShareResponse.of(measured.share()), measured.unmeasured());
    }
}
