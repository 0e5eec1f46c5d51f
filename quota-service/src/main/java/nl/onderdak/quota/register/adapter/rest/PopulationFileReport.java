// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.web.bulk.BulkReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Result of an intake of a file of inhabitants, or of its dry run. */
public record PopulationFileReport(
        @Schema(required = true, description = "Layout of the file")
        PopulationFileLayout layout,

        @Schema(required = true, description = "Reference date (peildatum) of the figures read")
        LocalDate referenceDate,

        @Schema(required = true, description = "Lines with a figure of that date")
        int received,

        @Schema(required = true, description = "Lines that were, or would be, recorded")
        int accepted,

        @Schema(required = true, description = "Lines that were refused")
        int refused,

        @Schema(required = true, description = "Whether anything was changed")
        boolean applied,

        @Schema(required = true, description = "Reasons, per refused line")
        List<BulkReport.Refusal> refusals,

        @Schema(description = "The figures as a whole; absent when lines are refused")
        PopulationSummaryResponse population) {}
