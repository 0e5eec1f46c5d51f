// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.domain;

import java.time.Instant;

/**
 * What the register said of a municipality, and since when it was known to say so.
 *
 * @param municipality as it was registered
 * @param sequence version of the registration
 * @param recordedAt when quota-service recorded that version
 */
public record MunicipalityVersion(Municipality municipality, long sequence, Instant recordedAt) {}
