// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.forecast.domain.ExpectedQuota;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quota that a municipality would have if a forecast came true. */
@Schema(name = "ExpectedQuota", description = "The quota that a municipality gets when a forecast comes true")
public record ExpectedQuotaResponse(
        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Half-year (kalenderhalfjaar)", examples = "2027-H1")
        HalfYear halfYear,

        @Schema(required = true, description = "The expected quota (verwachte taakstelling), in persons")
        int persons,

        @Schema(required = true, description = "Persons expected in the whole country")
        int nationalForecast,

        @Schema(required = true, description = "Of the municipality on the reference date used")
        int inhabitants,

        @Schema(required = true, description = "Reference date (peildatum) of those inhabitants")
        LocalDate referenceDate,

        @Schema(required = true, description = "Reference date that art. 29(1) Huisvestingswet 2014 will require")
        LocalDate wantedReferenceDate,

        @Schema(
                required = true,
                description = "Whether the latest known inhabitants were used, because those of the required"
                        + " date are not known yet")
        boolean earlierPopulation) {

    static ExpectedQuotaResponse of(ExpectedQuota expected) {
        return new ExpectedQuotaResponse(
                expected.municipality(),
                expected.halfYear(),
                expected.persons(),
                expected.nationalForecast(),
                expected.inhabitants(),
                expected.referenceDate(),
                expected.wantedReferenceDate(),
                expected.isOfEarlierPopulation());
    }
}
