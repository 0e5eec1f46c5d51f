// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A copy of a step for the council. */
@Schema(description = "A copy of a step for the council (afschrift aan de raad)")
public record CouncilCopyRequest(
        @NotNull @Schema(description = "Day on which it was sent (verzonden op)") LocalDate sentOn) {}
