// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublicationRequest", description = "The month of which the overview is to be published")
record PublicationRequest(
        @NotNull
        @Pattern(regexp = PublicationResource.MONTH)
        @Schema(description = "The month (maand); the overview is the position on its first day", examples = "2024-07")
        String month) {}
