// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Which reorganisations are asked; what is null lets all pass.
 *
 * @param municipality in which this municipality has a part
 * @param validOn that have taken effect by this day
 * @param knownAt that were known at this moment
 */
public record ReorganisationFilter(MunicipalityCode municipality, LocalDate validOn, Instant knownAt) {}
