// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import nl.onderdak.web.bulk.BulkReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Result of an intake of a file of inhabitants, or of its dry run: of the lines with a figure of the reference date. */
@Schema(description = "What a file of CBS holds, and which lines were refused")
public record PopulationFileReport(
        @Schema(required = true, description = "Layout of the file")
        PopulationFileLayout layout,

        @Schema(required = true, description = "Reference date (peildatum) of the figures read")
        LocalDate referenceDate,

        @JsonUnwrapped BulkReport lines,

        @Schema(description = "The figures as a whole; absent when lines are refused")
        PopulationSummaryResponse population) {}
