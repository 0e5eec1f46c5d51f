// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.vacancy.application.VacancyStatistics;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The outcome of the vacated dwellings of one municipality, in dwellings.
 *
 * @param municipality CBS code
 * @param announced announced in the period
 * @param reservedNow reserved at this moment, regardless of the period
 * @param let let to a permit holder who moved in in the period
 * @param returnedNoCoupledHousehold returned in the period because no household was coupled
 * @param returnedNoFittingHousehold returned in the period because no coupled household fitted
 * @param returnedWithdrawn withdrawn by the landlord in the period
 */
@Schema(description = "What became of the vacated dwellings (mutaties) of one municipality, in dwellings")
public record VacancyStatisticsResponse(
        @Schema(description = "CBS code of the municipality (gemeente)")
        MunicipalityCode municipality,

        @Schema(description = "Announced in the period") long announced,

        @Schema(description = "Reserved at this moment, regardless of the period")
        long reservedNow,

        @Schema(description = "Let to a permit holder who moved in in the period")
        long let,

        @Schema(description = "Returned in the period because no household was coupled")
        long returnedNoCoupledHousehold,

        @Schema(description = "Returned in the period because no coupled household fitted")
        long returnedNoFittingHousehold,

        @Schema(description = "Withdrawn by the landlord in the period")
        long returnedWithdrawn) {

    static VacancyStatisticsResponse of(VacancyStatistics counted) {
        return new VacancyStatisticsResponse(
                new MunicipalityCode(counted.municipality()),
                counted.announced(),
                counted.reservedNow(),
                counted.let(),
                counted.returnedNoCoupledHousehold(),
                counted.returnedNoFittingHousehold(),
                counted.returnedWithdrawn());
    }
}
