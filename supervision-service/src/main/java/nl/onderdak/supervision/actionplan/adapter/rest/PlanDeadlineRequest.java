// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A later deadline of a plan of action. */
@Schema(description = "A later deadline of a plan of action (uitstel)")
public record PlanDeadlineRequest(
        @NotNull @Schema(description = "The new deadline (aanbiedingsdatum)", examples = "2025-03-31")
        LocalDate deadline,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(
                description = "Why, without names or other data on persons (reden)",
                examples = "De raad wordt eerst geraadpleegd")
        String reason) {}
