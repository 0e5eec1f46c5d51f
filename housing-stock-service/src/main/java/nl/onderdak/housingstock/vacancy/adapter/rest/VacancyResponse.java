// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vacancy in the API; properties that its state does not have are null. */
@Schema(name = "Vacancy", description = "A vacated dwelling that is available for permit holders (mutatie)")
public record VacancyResponse(
        UUID id,
        String dwelling,
        String municipality,
        String landlord,
        int capacity,
        LocalDate availableFrom,
        LocalDate announcedOn,
        State state,
        @Schema(nullable = true) UUID couplingId,
        @Schema(nullable = true) Instant expiresAt,
        @Schema(nullable = true) LocalDate letOn,
        @Schema(nullable = true) LocalDate returnedOn,
        @Schema(nullable = true) VacancyReturned.Reason returnReason,
        long version) {

    static VacancyResponse of(Vacancy vacancy) {
        var state = vacancy.state().properties();
        return new VacancyResponse(
                vacancy.id(),
                vacancy.dwelling(),
                vacancy.municipality().value(),
                vacancy.landlord(),
                vacancy.home().capacity(),
                vacancy.availableFrom(),
                vacancy.announcedOn(),
                state.state(),
                state.couplingId(),
                state.expiresAt(),
                state.letOn(),
                state.returnedOn(),
                state.returnReason(),
                vacancy.version());
    }
}
