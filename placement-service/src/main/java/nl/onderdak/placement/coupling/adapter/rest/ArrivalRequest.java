// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.placement.coupling.domain.Coupling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ArrivalRequest", description = "Members who arrived (nareizigers)")
record ArrivalRequest(
        @Schema(description = "Numbers of the members who arrived") @NotNull @Size(min = 1, max = Coupling.MOST_MEMBERS)
        List<@NotNull @Min(1) Integer> members,

        @Schema(description = "Day of arrival", examples = "2024-09-02") @NotNull
        LocalDate arrivedOn) {}
