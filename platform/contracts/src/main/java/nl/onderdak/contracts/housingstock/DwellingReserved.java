// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A vacant dwelling is kept for a coupled household (<i>directe bemiddeling</i>).
 *
 * @param vacancyId the vacancy
 * @param municipality where the dwelling stands
 * @param dwelling reference of the dwelling
 * @param couplingId the coupling it is kept for
 * @param expiresAt the moment the reservation ends by itself
 */
public record DwellingReserved(
        UUID vacancyId, MunicipalityCode municipality, String dwelling, UUID couplingId, Instant expiresAt)
        implements HousingStockEvent {}
