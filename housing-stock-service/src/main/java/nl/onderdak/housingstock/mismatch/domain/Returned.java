// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Vacancies that went back to their landlord because couplings were short (<i>teruggegeven woningen</i>).
 *
 * @param municipality where the units stand
 * @param halfYear in which they went back
 * @param noCoupledHousehold because no household was coupled
 * @param noFittingHousehold because no coupled household fitted
 */
public record Returned(
        MunicipalityCode municipality, HalfYear halfYear, int noCoupledHousehold, int noFittingHousehold) {

    /**
     * Vacancies that count as evidence that too few fitting couplings were supplied; practice: of a vacancy that the
     * landlord withdraws the couplings are not the cause, so it does not count.
     */
    public int evidence() {
        return noCoupledHousehold + noFittingHousehold;
    }
}
