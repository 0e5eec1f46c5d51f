// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Versioned;

/**
 * Statement of a household that it agrees to share a dwelling (<i>instemming met woningdelen</i>). Nothing else decides
 * who lives with whom: sex, nationality, religion and language are not recorded. Art. 5(1)(c) AVG.
 *
 * @param id its identity
 * @param dwelling reference of the dwelling
 * @param couplingId the coupling of the household
 * @param mostOthers most other households that it agrees to live with
 * @param givenOn day on which it was given
 * @param withdrawnOn first day on which it no longer counts, or null
 * @param version 1 when given, one more with every change
 */
public record Consent(
        UUID id,
        String dwelling,
        UUID couplingId,
        int mostOthers,
        LocalDate givenOn,
        LocalDate withdrawnOn,
        long version)
        implements Versioned {

    /** Whether it counts on a day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(givenOn) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    /** Whether the household agrees on a day to live with this number of others. */
    boolean allows(int others, LocalDate day) {
        return isValidOn(day) && others <= mostOthers;
    }

    /** The next version, withdrawn from a day on. */
    public Consent withdrawn(LocalDate on) {
        return new Consent(id, dwelling, couplingId, mostOthers, givenOn, on, version + 1);
    }
}
