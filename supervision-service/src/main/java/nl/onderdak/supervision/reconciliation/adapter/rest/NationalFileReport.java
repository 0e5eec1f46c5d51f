// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import nl.onderdak.web.bulk.BulkReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NationalFileReport", description = "The outcome of each line of a national file")
record NationalFileReport(
        @Schema(description = "Id of the file; null when nothing was stored", nullable = true)
        UUID file,

        @JsonUnwrapped BulkReport report) {}
