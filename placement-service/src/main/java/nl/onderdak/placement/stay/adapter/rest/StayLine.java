// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.stay.application.HouseHousehold.HouseCommand;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "StayLine",
        description = "One household of a bulk intake of stays: all members who have arrived move in")
record StayLine(
        @Schema(description = "The coupling of the household") @NotNull
        UUID couplingId,

        @Schema(description = "Version of the coupling that the caller has seen", examples = "1") @NotNull @Min(1)
        Long version,

        @Schema(description = "Day of moving in", examples = "2024-03-15") @NotNull
        LocalDate housedOn,

        @Schema(description = "Last day of a temporary place or contract")
        LocalDate until,

        @Schema(description = "Reference of the dwelling or place at its owner")
        @Pattern(regexp = DwellingReference.PATTERN)
        @WithoutPersonalNumber(alone = true)
        String dwelling,

        @Schema(description = "Kind of accommodation") @NotNull
        AccommodationKind kind,

        @Schema(description = "Day of registration in the population register (BRP)")
        LocalDate brpRegisteredOn) {

    HouseCommand command() {
        return new HouseCommand(
                couplingId,
                SeenVersion.of(version),
                new MoveIn(housedOn, until, dwelling, kind, brpRegisteredOn),
                new TreeSet<>());
    }
}
