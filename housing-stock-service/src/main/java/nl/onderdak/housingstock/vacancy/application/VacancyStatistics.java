// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

/**
 * The outcome of the vacated dwellings (<i>mutaties</i>) of one municipality in a period, in dwellings.
 *
 * @param municipality CBS code
 * @param announced announced in the period
 * @param reservedNow reserved at this moment, regardless of the period
 * @param let let to a permit holder who moved in in the period
 * @param returnedNoCoupledHousehold returned in the period because no household was coupled
 * @param returnedNoFittingHousehold returned in the period because no coupled household fitted
 * @param returnedWithdrawn withdrawn by the landlord in the period
 */
public record VacancyStatistics(
        String municipality,
        long announced,
        long reservedNow,
        long let,
        long returnedNoCoupledHousehold,
        long returnedNoFittingHousehold,
        long returnedWithdrawn) {}
