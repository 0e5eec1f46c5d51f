// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a dwelling is returned. */
@Schema(description = "Why a dwelling is returned to its landlord")
public record ReturnRequest(
        @NotNull @Schema(description = "The reason (reden van teruggave)")
        VacancyReturned.Reason reason) {}
