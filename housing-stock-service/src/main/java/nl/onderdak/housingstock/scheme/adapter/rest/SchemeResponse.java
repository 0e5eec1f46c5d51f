// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a scheme in the API. */
@Schema(name = "SchemeVersion", description = "A scheme of the state as it is in a period (regeling)")
public record SchemeResponse(
        @Schema(description = "Which scheme (regeling)") Scheme scheme,
        LabelResponse label,

        @Schema(description = "First day (ingangsdatum)", examples = "2025-02-03")
        LocalDate effectiveOn,

        @Schema(description = "Whether that day was found; else it is the first day of the year that the source names")
        boolean dayKnown,

        @Schema(description = "Last day, or null when none was found", nullable = true)
        LocalDate until,

        @Schema(description = "Moment after which nobody applies any more, or null", nullable = true)
        Instant closesAt,

        @Schema(
                description = "Month and day before which the applications of a year are made (aanvraagtermijn), or"
                        + " null",
                examples = "11-01",
                nullable = true)
        String applyBefore,

        @Schema(
                description = "Last month and day for the account of what was paid (verantwoording), or null",
                examples = "07-15",
                nullable = true)
        String accountBy,

        @Schema(description = "How far it is") SchemeVersion.SchemeStatus status,
        @Schema(description = "Where it was found (bron)") String source,
        @Schema(description = "How sure it is") Mark mark,

        @Schema(description = "Its amounts and conditions, as far as they were found (voorwaarden)")
        List<SchemeTermResponse> terms) {

    static SchemeResponse of(SchemeVersion version) {
        return new SchemeResponse(
                version.scheme(),
                LabelResponse.of(version.scheme().label()),
                version.effectiveOn(),
                version.dayKnown(),
                version.until(),
                version.closesAt(),
                monthAndDay(version.applyBefore()),
                monthAndDay(version.accountBy()),
                version.status(),
                version.source().text(),
                version.source().mark(),
                version.terms().stream().map(SchemeTermResponse::of).toList());
    }

    private static String monthAndDay(MonthDay day) {
        return day == null ? null : day.format(DateTimeFormatter.ofPattern("MM-dd"));
    }
}
