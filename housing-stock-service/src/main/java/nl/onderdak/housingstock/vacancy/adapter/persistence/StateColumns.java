// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Announced;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;

/** The state of a vacancy as columns; those that a state does not have are null. */
record StateColumns(
        String state,
        UUID couplingId,
        Instant expiresAt,
        LocalDate letOn,
        LocalDate returnedOn,
        VacancyReturned.Reason returnReason) {

    static StateColumns of(VacancyState state) {
        return switch (state) {
            case Announced _ -> new StateColumns("ANNOUNCED", null, null, null, null, null);
            case Reserved reserved ->
                new StateColumns("RESERVED", reserved.couplingId(), reserved.expiresAt(), null, null, null);
            case Let let -> new StateColumns("LET", let.couplingId(), null, let.letOn(), null, null);
            case Returned returned ->
                new StateColumns("RETURNED", null, null, null, returned.returnedOn(), returned.reason());
        };
    }

    VacancyState toState() {
        return switch (state) {
            case "ANNOUNCED" -> new Announced();
            case "RESERVED" -> new Reserved(couplingId, expiresAt);
            case "LET" -> new Let(couplingId, letOn);
            case "RETURNED" -> new Returned(returnedOn, returnReason);
            default -> throw new IllegalStateException("not a state of a vacancy: " + state);
        };
    }
}
