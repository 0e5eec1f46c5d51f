// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.vacancy.application.VacancyFilter;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Announced;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A vacancy as the API shows it.
 *
 * @param id its identity
 * @param dwelling reference of the dwelling
 * @param municipality where the dwelling stands
 * @param corporation the corporation that lets it
 * @param capacity persons the dwelling suits at most, as announced
 * @param availableFrom first day it can be lived in
 * @param announcedOn day it was first announced
 * @param state where it stands
 * @param couplingId the coupling it is reserved for or let to
 * @param expiresAt when a reservation ends by itself
 * @param letOn day of moving in
 * @param returnedOn day it was returned
 * @param returnReason why it was returned
 * @param version 1 when announced, one more with every change; the value of the ETag
 */
@Schema(name = "Vacancy", description = "A vacated dwelling that is available for permit holders (mutatie)")
public record VacancyDetails(
        UUID id,
        String dwelling,
        String municipality,
        String corporation,
        int capacity,
        LocalDate availableFrom,
        LocalDate announcedOn,
        VacancyFilter.State state,
        @Schema(nullable = true) UUID couplingId,
        @Schema(nullable = true) Instant expiresAt,
        @Schema(nullable = true) LocalDate letOn,
        @Schema(nullable = true) LocalDate returnedOn,
        @Schema(nullable = true) VacancyReturned.Reason returnReason,
        long version) {

    static VacancyDetails of(Vacancy vacancy) {
        return switch (vacancy.state()) {
            case Announced _ -> of(vacancy, VacancyFilter.State.ANNOUNCED, null, null, null, null, null);
            case Reserved reserved ->
                of(
                        vacancy,
                        VacancyFilter.State.RESERVED,
                        reserved.couplingId(),
                        reserved.expiresAt(),
                        null,
                        null,
                        null);
            case Let let -> of(vacancy, VacancyFilter.State.LET, let.couplingId(), null, let.letOn(), null, null);
            case Returned returned ->
                of(vacancy, VacancyFilter.State.RETURNED, null, null, null, returned.returnedOn(), returned.reason());
        };
    }

    private static VacancyDetails of(
            Vacancy vacancy,
            VacancyFilter.State state,
            UUID couplingId,
            Instant expiresAt,
            LocalDate letOn,
            LocalDate returnedOn,
            VacancyReturned.Reason returnReason) {
        return new VacancyDetails(
                vacancy.id(),
                vacancy.dwelling(),
                vacancy.municipality().value(),
                vacancy.corporation(),
                vacancy.capacity(),
                vacancy.availableFrom(),
                vacancy.announcedOn(),
                state,
                couplingId,
                expiresAt,
                letOn,
                returnedOn,
                returnReason,
                vacancy.version());
    }
}
