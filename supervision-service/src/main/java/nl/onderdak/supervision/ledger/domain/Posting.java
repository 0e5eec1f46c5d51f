// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The effect of one fact on the balance of a municipality.
 *
 * @param municipality municipality of the balance
 * @param cohort the half-year that the persons belong to; that of the effective date, except after a takeover
 * @param kind kind of entry
 * @param movement its part in a takeover
 * @param persons signed and never 0; a positive number improves the balance
 * @param effectiveDate the day from which it counts; decides the half-year whose figures it is part of
 * @param couplingId the coupling it comes from, or null
 * @param reason the reason that its owner recorded, or null
 * @param counterpart the other municipality of a takeover, else null
 */
public record Posting(
        MunicipalityCode municipality,
        HalfYear cohort,
        EntryKind kind,
        Movement movement,
        int persons,
        LocalDate effectiveDate,
        UUID couplingId,
        String reason,
        MunicipalityCode counterpart) {

    /** @throws IllegalArgumentException without persons, or when counterpart and movement do not match */
    public Posting {
        if (persons == 0) {
            throw new IllegalArgumentException("a posting without persons");
        }
        if ((counterpart == null) != (movement == Movement.NONE)) {
            throw new IllegalArgumentException("a movement needs a counterpart, and only a movement has one");
        }
    }

    /** A posting without movement, whose cohort is the half-year of its day. */
    public Posting(
            MunicipalityCode municipality,
            EntryKind kind,
            int persons,
            LocalDate effectiveDate,
            UUID couplingId,
            String reason) {
        this(
                municipality,
                HalfYear.of(effectiveDate),
                kind,
                Movement.NONE,
                persons,
                effectiveDate,
                couplingId,
                reason,
                null);
    }

    /** The half-year it counts in. */
    public HalfYear halfYear() {
        return HalfYear.of(effectiveDate);
    }
}
