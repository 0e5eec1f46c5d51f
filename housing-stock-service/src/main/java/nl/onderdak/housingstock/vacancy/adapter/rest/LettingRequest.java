// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.housingstock.TargetGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a unit was let. */
@Schema(description = "To whom a unit was let")
public record LettingRequest(
        @NotNull
        @Schema(
                description =
                        "Target group of the tenant (doelgroep); a permit holder's household becomes known when its"
                                + " municipality records the housing")
        TargetGroup targetGroup,

        @NotNull @Schema(description = "Day of moving in", examples = "2025-03-14")
        LocalDate letOn) {}
