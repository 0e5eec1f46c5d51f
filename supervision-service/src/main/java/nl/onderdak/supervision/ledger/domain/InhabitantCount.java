// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The inhabitants of a municipality that a quota was computed from.
 *
 * @param eventId the event
 * @param municipality CBS code
 * @param halfYear of the quota
 * @param referenceDate the day they were counted on
 * @param inhabitants their number
 * @param sequence version of the quota
 * @param recordedAt when its owner recorded it
 */
public record InhabitantCount(
        UUID eventId,
        MunicipalityCode municipality,
        HalfYear halfYear,
        LocalDate referenceDate,
        int inhabitants,
        long sequence,
        Instant recordedAt) {}
