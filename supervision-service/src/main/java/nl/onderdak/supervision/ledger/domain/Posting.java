// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What one fact does to the balance of a municipality.
 *
 * @param municipality whose balance
 * @param cohort the half-year that the persons belong to; that of the effective date, unless a reorganisation moved them
 * @param kind what it stands for
 * @param movement whether a reorganisation moved it
 * @param persons signed and never 0; a positive number improves the balance
 * @param effectiveDate the day from which it counts; decides the half-year whose figures it is part of
 * @param couplingId the coupling it comes from, or null
 * @param reason why, as its owner said, or null
 * @param counterpart the other municipality when it was handed over or taken over, else null
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

    /** @throws IllegalArgumentException when it would change nothing, or moves from or to no municipality */
    public Posting {
        if (persons == 0) {
            throw new IllegalArgumentException("a posting of nobody");
        }
        if ((counterpart == null) != (movement == Movement.NONE)) {
            throw new IllegalArgumentException("what moves has a counterpart, and nothing else has");
        }
    }

    /** One of the municipality's own, which belongs to the half-year of its day. */
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
