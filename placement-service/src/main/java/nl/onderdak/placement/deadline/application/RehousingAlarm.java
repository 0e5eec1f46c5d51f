// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.application;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.web.audit.OfHousehold;

/**
 * A household whose home ends.
 *
 * @param couplingId its coupling
 * @param municipality municipality of the coupling
 * @param persons its size
 * @param kind a unit or a location
 * @param home reference of the home, as housing stock knows it
 * @param lastDay last day on which the home can be lived in
 * @param nextHomeOn day from which a next home is agreed, or null
 */
@OfHousehold
public record RehousingAlarm(
        UUID couplingId,
        MunicipalityCode municipality,
        int persons,
        TemporaryHomeEnding.Kind kind,
        String home,
        LocalDate lastDay,
        LocalDate nextHomeOn) {}
