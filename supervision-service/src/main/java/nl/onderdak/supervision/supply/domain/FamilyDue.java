// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Family members who are expected to join a household.
 *
 * @param municipality where
 * @param on the day that they are reckoned with: the stated one, or that of the dated rule when none is stated
 * @param persons number of them
 */
public record FamilyDue(MunicipalityCode municipality, LocalDate on, int persons) {}
