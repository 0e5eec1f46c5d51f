// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.agreement.application.AgreedVacancy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which target group got a vacancy. */
@Schema(name = "AgreedVacancy", description = "A vacancy (mutatie), and the target group (doelgroep) that got it")
public record AgreedVacancyResponse(
        UUID vacancy,
        String unit,

        @Schema(description = "CBS code of its neighbourhood (buurt)", nullable = true)
        String neighbourhood,

        @Schema(description = "Whether its neighbourhood or complex is excluded")
        boolean excluded,

        LocalDate availableFrom,
        @Schema(description = "For whom it was announced") TargetGroup targetGroup,

        @Schema(description = "To whom it was let", nullable = true)
        TargetGroup letToGroup,

        @Schema(nullable = true) LocalDate letOn,

        @Schema(description = "Whether a coupled household got it, or has it reserved (directe bemiddeling)")
        boolean directAllocation) {

    static AgreedVacancyResponse of(AgreedVacancy vacancy) {
        return new AgreedVacancyResponse(
                vacancy.id(),
                vacancy.unit(),
                vacancy.neighbourhood(),
                vacancy.excluded(),
                vacancy.availableFrom(),
                vacancy.targetGroup(),
                vacancy.letToGroup(),
                vacancy.letOn(),
                vacancy.directAllocation());
    }
}
