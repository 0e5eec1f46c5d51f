// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.onderdak.housingstock.scheme.domain.ApplicationState;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new particulars of an application to a scheme. */
@Schema(description = "The new particulars of an application to a scheme (aanvraag)")
public record ChangeSchemeApplicationRequest(
        @NotNull @PastOrPresent @Schema(description = "Day of the application (aanvraagdatum)", examples = "2025-03-27")
        LocalDate requestedOn,

        @Schema(description = "How far it is; applied for when absent", nullable = true)
        ApplicationState state,

        @PastOrPresent
        @Schema(
                description = "Day on which it was granted (toekenning); of a granted one only",
                examples = "2025-06-10",
                nullable = true)
        LocalDate grantedOn,

        @PastOrPresent
        @Schema(
                description = "Day on which works were finished (gereed); of a granted one only",
                examples = "2026-06-10",
                nullable = true)
        LocalDate finishedOn,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Homes that it is for (woningen)", examples = "100", nullable = true)
        Integer homes,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Places that it is for (plaatsen)", examples = "25", nullable = true)
        Integer places,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Persons that it is for (personen)", examples = "117", nullable = true)
        Integer persons,

        @Min(0)
        @Max(1_000_000_000_000L)
        @Schema(description = "Amount in eurocents (bedrag)", examples = "140000000", nullable = true)
        Long amount) {

    /**
     * As the domain has it.
     *
     * @throws BadInput when days and state do not go together
     */
    SchemeApplication.Particulars toParticulars() {
        var isGranted = state == ApplicationState.GRANTED;
        var faults = new ArrayList<Fault>();
        if (isGranted && grantedOn == null) {
            faults.add(Fault.at("/grantedOn", "missing", null));
        }
        if (!isGranted && grantedOn != null) {
            faults.add(Fault.at("/grantedOn", "not-granted", null));
        }
        if (!isGranted && finishedOn != null) {
            faults.add(Fault.at("/finishedOn", "not-granted", null));
        }
        if (grantedOn != null && requestedOn != null && grantedOn.isBefore(requestedOn)) {
            faults.add(Fault.at("/grantedOn", "before-application", null));
        }
        if (grantedOn != null && finishedOn != null && finishedOn.isBefore(grantedOn)) {
            faults.add(Fault.at("/finishedOn", "before-grant", null));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new SchemeApplication.Particulars(
                requestedOn,
                state == null ? ApplicationState.REQUESTED : state,
                grantedOn,
                finishedOn,
                homes,
                places,
                persons,
                amount);
    }
}
