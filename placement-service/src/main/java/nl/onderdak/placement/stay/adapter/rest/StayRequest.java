// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StayRequest", description = "Members of a household that move in (huisvesting)")
record StayRequest(
        @Schema(description = "Day of moving in; decides the half-year (kalenderhalfjaar)", examples = "2024-03-15")
        @NotNull
        LocalDate housedOn,

        @Schema(description = "Last day of a temporary place or contract")
        LocalDate until,

        @Schema(
                description =
                        "Reference of the dwelling or place at its owner; absent when it is not in the housing stock",
                examples = "C001-4711")
        @Pattern(regexp = DwellingReference.PATTERN)
        @WithoutPersonalNumber(alone = true)
        String dwelling,

        @Schema(description = "Kind of accommodation (soort woonruimte)", examples = "REGULAR") @NotNull
        AccommodationKind kind,

        @Schema(description = "Day of registration in the population register (BRP), once known")
        LocalDate brpRegisteredOn,

        @Schema(description = "Numbers of the members who move in; absent for all who have arrived")
        @Size(min = 1, max = Coupling.MOST_MEMBERS)
        List<@NotNull @Min(1) Integer> members) {

    MoveIn moveIn() {
        return new MoveIn(housedOn, until, dwelling, kind, brpRegisteredOn);
    }

    SortedSet<Integer> movers() {
        return members == null ? new TreeSet<>() : new TreeSet<>(members);
    }
}
