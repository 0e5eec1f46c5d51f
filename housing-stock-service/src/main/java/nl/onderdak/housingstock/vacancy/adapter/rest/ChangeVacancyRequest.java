// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new announcement of an open vacancy. */
@Schema(description = "The new announcement of an open vacancy")
public record ChangeVacancyRequest(
        @NotNull @Schema(description = "First day it can be lived in", examples = "2025-03-15")
        LocalDate availableFrom,

        @Schema(
                description = "Day on which the tenant gave notice (huuropzegging), or null",
                examples = "2025-02-01",
                nullable = true)
        LocalDate noticeOn,

        @NotNull @Schema(description = "For whom it is meant (doelgroep)")
        TargetGroup targetGroup) {

    Announcement toAnnouncement() {
        return new Announcement(availableFrom, noticeOn, targetGroup);
    }
}
