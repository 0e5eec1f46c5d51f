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
 * @param kind what it stands for
 * @param persons signed and never 0; a positive number improves the balance
 * @param effectiveDate the day from which it counts; decides the half-year
 * @param couplingId the coupling it comes from, or null
 * @param reason why, as its owner said, or null; the other municipality when it is handed over or taken over
 */
public record Posting(
        MunicipalityCode municipality,
        EntryKind kind,
        int persons,
        LocalDate effectiveDate,
        UUID couplingId,
        String reason) {

    /** @throws IllegalArgumentException when it would change nothing */
    public Posting {
        if (persons == 0) {
            throw new IllegalArgumentException("a posting of nobody");
        }
    }

    /** The half-year it counts in. */
    public HalfYear halfYear() {
        return HalfYear.of(effectiveDate);
    }
}
