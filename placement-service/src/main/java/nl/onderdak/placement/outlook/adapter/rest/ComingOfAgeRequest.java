// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ComingOfAgeRequest",
        description = "When minors without parents come of age (amv's die 18 worden): half-years, never dates of birth")
record ComingOfAgeRequest(
        @Schema(description = "Members with a known half-year; of a member that is named twice the last counts")
        @NotNull
        @Size(max = Coupling.MOST_MEMBERS)
        List<@NotNull @Valid MinorBody> members) {

    ComingOfAge comingOfAge() {
        var halfYears = new TreeMap<Integer, HalfYear>();
        members.forEach(one -> halfYears.put(one.member(), one.halfYear()));
        return new ComingOfAge(halfYears);
    }
}
