// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A signal of placement-service about the supply of couplings of a half-year, at its reference date. A later one of the
 * same half-year replaces it.
 *
 * @param eventId the event
 * @param municipality CBS code
 * @param halfYear of the quota
 * @param referenceDate 1 April or 1 October
 * @param correctedQuota quota with the backlog added or the surplus taken off, when it was signalled
 * @param supply persons housed in the half-year up to that day, and coupled persons without a home on it
 * @param shortBy persons that the supply lacks; 0 when a shortage is over
 * @param sequence version of the signal
 * @param recordedAt when its owner recorded it
 */
public record CouplingSupply(
        UUID eventId,
        MunicipalityCode municipality,
        HalfYear halfYear,
        LocalDate referenceDate,
        int correctedQuota,
        int supply,
        int shortBy,
        long sequence,
        Instant recordedAt) {}
