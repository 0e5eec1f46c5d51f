// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vacancy to announce. */
@Schema(description = "A vacancy to announce")
public record VacancyRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(
                description = "Reference of the unit: a dwelling (woning), or a place in a shared one (kamer)",
                examples = "C001-4711")
        String unit,

        @NotNull @Schema(description = "First day it can be lived in", examples = "2025-03-01")
        LocalDate availableFrom,

        @Schema(
                description = "Day on which the tenant gave notice (huuropzegging), or null",
                examples = "2025-02-01",
                nullable = true)
        LocalDate noticeOn,

        @Schema(description = "For whom it is meant (doelgroep); permit holders when absent", nullable = true)
        TargetGroup targetGroup) {

    Announcement toAnnouncement() {
        return new Announcement(
                availableFrom, noticeOn, targetGroup == null ? TargetGroup.PERMIT_HOLDERS : targetGroup);
    }
}
