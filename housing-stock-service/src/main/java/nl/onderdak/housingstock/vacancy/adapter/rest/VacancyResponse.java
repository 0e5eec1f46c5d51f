// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.rent.domain.RentClass;
import nl.onderdak.housingstock.rent.domain.RentTable;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Phase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vacancy in the API; properties that its state does not have are null. */
@Schema(name = "Vacancy", description = "A unit that becomes vacant (mutatie)")
public record VacancyResponse(
        UUID id,

        @Schema(description = "Reference of the unit: a dwelling, or a place in a shared one", examples = "C001-4711")
        String unit,

        @Schema(description = "Reference of the dwelling that it is, or is a place in", examples = "C001-4711")
        String dwelling,

        String municipality,
        String landlord,
        @Schema(description = "Persons it suits at most") int capacity,
        int rooms,
        boolean selfContained,
        Accessibility accessibility,

        @Schema(description = "Bare rent per month in eurocents", nullable = true)
        Integer rentPerMonth,

        @Schema(
                description = "Class of the rent by the limits of the year it becomes available (huurklasse), a code of"
                        + " VERA; null when the rent or a limit is not known",
                nullable = true)
        RentClass rentClass,

        @Schema(description = "CBS code of its neighbourhood (buurt)", nullable = true)
        String neighbourhood,

        @Schema(description = "For whom it is meant (doelgroep)")
        TargetGroup targetGroup,

        @Schema(description = "Day on which the tenant gave notice (huuropzegging)", nullable = true)
        LocalDate noticeOn,

        LocalDate availableFrom,
        LocalDate announcedOn,

        @Schema(description = "Where it stands on the day asked, or today")
        Phase state,

        @Schema(nullable = true) UUID reservationId,
        @Schema(nullable = true) UUID couplingId,
        @Schema(nullable = true) Instant expiresAt,
        @Schema(nullable = true) LocalDate offeredOn,

        @Schema(description = "To whom it was let (doelgroep)", nullable = true)
        TargetGroup letToGroup,

        @Schema(nullable = true) LocalDate letOn,
        @Schema(nullable = true) LocalDate returnedOn,
        @Schema(nullable = true) VacancyReturned.Reason returnReason,
        long version) {

    static VacancyResponse of(Vacancy vacancy, RentTable rents, LocalDate day) {
        var state = vacancy.state().properties();
        var home = vacancy.home();
        return new VacancyResponse(
                vacancy.id(),
                vacancy.unit(),
                vacancy.dwelling(),
                vacancy.municipality().value(),
                vacancy.landlord(),
                home.capacity(),
                home.rooms(),
                home.selfContained(),
                home.accessibility(),
                home.rentPerMonth(),
                rents.classOf(home.rentPerMonth(), vacancy.availableFrom()).orElse(null),
                home.neighbourhood(),
                vacancy.announcement().targetGroup(),
                vacancy.announcement().noticeOn(),
                vacancy.availableFrom(),
                vacancy.announcedOn(),
                vacancy.phase(day),
                state.reservationId(),
                state.couplingId(),
                state.expiresAt(),
                state.offeredOn(),
                state.letToGroup(),
                state.letOn(),
                state.returnedOn(),
                state.returnReason(),
                vacancy.version());
    }
}
