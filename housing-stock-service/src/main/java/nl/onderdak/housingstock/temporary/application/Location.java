// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import java.util.Optional;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.Terms;

/**
 * A temporary location as it stands today.
 *
 * @param facility the location
 * @param terms the terms of its kind
 * @param occupied persons who stay there today
 * @param warning that the municipality does not want this form, if so
 */
public record Location(Facility facility, Terms terms, int occupied, Optional<FormPolicy.Warning> warning) {}
