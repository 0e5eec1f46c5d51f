// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.household.domain.AgeBand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AgeBandsRequest", description = "Members who are in another age band (leeftijdsgroep)")
record AgeBandsRequest(
        @Schema(description = "The members; of a number that occurs twice the last counts")
        @NotNull
        @Size(min = 1, max = Coupling.MOST_MEMBERS)
        List<@NotNull @Valid AgedMember> members,

        @Schema(description = "Day of the change", examples = "2025-10-10") @NotNull
        LocalDate changedOn) {

    @Schema(name = "AgedMember", description = "A member in another age band")
    record AgedMember(
            @Schema(description = "Number within the household", examples = "1") @NotNull @Min(1)
            Integer number,

            @Schema(description = "Age band from now on", examples = "AGE_18_20") @NotNull
            AgeBand ageBand) {}

    SortedMap<Integer, AgeBand> bands() {
        var bands = new TreeMap<Integer, AgeBand>();
        members.forEach(one -> bands.put(one.number(), one.ageBand()));
        return bands;
    }
}
