// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.web.bulk.BulkReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file of inhabitants, or in a dry run would become of it. */
public record PopulationFileReport(
        @Schema(required = true, description = "How the file is laid out")
        PopulationFileLayout layout,

        @Schema(required = true, description = "Reference date (peildatum) that was read")
        LocalDate referenceDate,

        @Schema(required = true, description = "Lines with a figure of that date")
        int received,

        @Schema(required = true, description = "Lines that are, or would be, taken in")
        int accepted,

        @Schema(required = true, description = "Lines that are not")
        int refused,

        @Schema(required = true, description = "Whether anything was changed")
        boolean applied,

        @Schema(required = true, description = "Why, per refused line")
        List<BulkReport.Refusal> refusals,

        @Schema(description = "The figures as a whole; absent when lines are refused")
        PopulationSummaryResponse population) {}
