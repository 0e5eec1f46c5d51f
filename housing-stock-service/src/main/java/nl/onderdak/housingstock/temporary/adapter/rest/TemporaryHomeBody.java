// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a temporary dwelling to record. */
@Schema(
        name = "TemporaryHomeRequest",
        description = "The last day of a temporary dwelling (einddatum tijdelijke woning)")
public record TemporaryHomeBody(
        @Schema(description = "Last day on which it can be lived in, or null when it has no end", nullable = true)
        LocalDate lastDay) {}
