// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;

/**
 * An entry of the ledger.
 *
 * @param municipality CBS code
 * @param eventId the event it comes from
 * @param number of the entry within that event
 * @param kind of the entry
 * @param movement its part in a takeover
 * @param exchange whether it books an exchange of quotas
 * @param persons signed; a positive number improves the balance
 * @param effectiveDate the day it counts from
 * @param recordedAt when its owner recorded it
 * @param couplingId the coupling it comes from, or null
 */
public record BookedEntry(
        MunicipalityCode municipality,
        UUID eventId,
        int number,
        EntryKind kind,
        Movement movement,
        boolean exchange,
        long persons,
        LocalDate effectiveDate,
        Instant recordedAt,
        UUID couplingId) {

    /** The half-year whose figures it is part of. */
    public HalfYear halfYear() {
        return HalfYear.of(effectiveDate);
    }

    /** Whether it is a housing, or the correction of one. */
    public boolean isRealisation() {
        return movement == Movement.NONE && (kind == EntryKind.REALISATION || kind == EntryKind.CORRECTION);
    }

    /**
     * What it adds to each figure of a half-year; nothing to the others. The sum over all entries up to a day is the
     * overview of that day.
     *
     * @param present the half-year of the day
     */
    public Map<FileColumn, Long> effect(HalfYear present) {
        if (halfYear().compareTo(present) < 0) {
            return Map.of(FileColumn.OPENING_BALANCE, persons, FileColumn.CORRECTED_QUOTA, -persons);
        }
        if (movement != Movement.NONE || kind == EntryKind.OPENING) {
            return Map.of(FileColumn.TAKEN_OVER, persons, FileColumn.CORRECTED_QUOTA, -persons);
        }
        return switch (kind) {
            case QUOTA, FORECAST_QUOTA ->
                Map.of(
                        exchange ? FileColumn.EXCHANGED : FileColumn.QUOTA,
                        -persons,
                        FileColumn.CORRECTED_QUOTA,
                        -persons);
            case CORRECTION -> Map.of(FileColumn.REALISED, persons, FileColumn.CORRECTIONS, persons);
            case REALISATION -> Map.of(FileColumn.REALISED, persons);
            case OPENING -> throw new IllegalStateException("an opening balance is taken over");
        };
    }
}
