// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.application;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.web.audit.OfHousehold;

/**
 * A vacancy that an agreement is about, and which target group it went to.
 *
 * @param id of the vacancy
 * @param unit reference of the unit
 * @param neighbourhood CBS code of its neighbourhood, or null
 * @param excluded whether its neighbourhood or complex is excluded
 * @param availableFrom first day it could be lived in
 * @param targetGroup for whom it was announced
 * @param letToGroup to whom it was let, or null
 * @param letOn when it was let, or null
 * @param directAllocation whether a coupled household got it, or has it reserved
 */
@OfHousehold
public record AgreedVacancy(
        UUID id,
        String unit,
        String neighbourhood,
        boolean excluded,
        LocalDate availableFrom,
        TargetGroup targetGroup,
        TargetGroup letToGroup,
        LocalDate letOn,
        boolean directAllocation) {}
