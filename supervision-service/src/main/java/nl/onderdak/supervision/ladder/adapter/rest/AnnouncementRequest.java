// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The announcement of a step. */
@Schema(description = "The announcement of a step (bekendmaking)")
public record AnnouncementRequest(
        @NotNull @Schema(description = "Day on which it was announced (bekendgemaakt op)") LocalDate publishedOn,

        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(description = "Where it was announced (medium)", examples = "Provinciaal blad")
        String medium) {}
