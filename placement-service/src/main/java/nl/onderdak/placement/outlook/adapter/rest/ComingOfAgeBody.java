// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ComingOfAge",
        description =
                "When minors without parents come of age (amv's die 18 worden): the half-year, never a date of birth")
record ComingOfAgeBody(
        @Schema(description = "Those of whom it is known; of a member that is named twice the last counts")
        @NotNull
        @Size(max = 30)
        List<@NotNull @Valid MinorBody> members) {

    @Schema(name = "Minor", description = "A minor without parents")
    record MinorBody(
            @Schema(description = "Number of the member", examples = "1") @NotNull @Min(1)
            Integer member,

            @Schema(description = "Half-year in which the member comes of age", examples = "2025-H2") @NotNull
            HalfYear halfYear) {}

    static ComingOfAgeBody of(ComingOfAge comingOfAge) {
        return new ComingOfAgeBody(comingOfAge.halfYears().entrySet().stream()
                .map(one -> new MinorBody(one.getKey(), one.getValue()))
                .toList());
    }

    ComingOfAge comingOfAge() {
        var halfYears = new TreeMap<Integer, HalfYear>();
        members.forEach(one -> halfYears.put(one.member(), one.halfYear()));
        return new ComingOfAge(halfYears);
    }
}
