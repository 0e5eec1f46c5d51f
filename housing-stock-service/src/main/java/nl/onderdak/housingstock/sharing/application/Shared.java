// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharingTerms;

/**
 * A shared dwelling with the terms of its municipality.
 *
 * @param dwelling the dwelling
 * @param terms the terms
 */
public record Shared(SharedDwelling dwelling, SharingTerms terms) {}
