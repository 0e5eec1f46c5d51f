// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.housingstock.sharing.domain.SharingPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy for shared dwellings, in a request and in a response. */
@Schema(
        name = "SharingPolicy",
        description = "What a municipality requires of shared dwellings from a day on (huisvestingsverordening)")
public record SharingPolicyBody(
        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code (gemeente)", examples = "GM0141")
        String municipality,

        @NotNull @Schema(description = "First day", examples = "2025-01-01")
        LocalDate effectiveOn,

        @NotNull @Min(1) @Max(30) @Schema(description = "Most places in one dwelling", examples = "4")
        Integer mostPlaces,

        @NotNull
        @Size(max = 5)
        @Schema(description = "The forms that need a permit (omzettingsvergunning)", examples = "[\"ROOM_RENTAL\"]")
        List<@NotNull SharingForm> permitNeeded) {

    static SharingPolicyBody of(SharingPolicy policy) {
        return new SharingPolicyBody(
                policy.municipality().value(),
                policy.effectiveOn(),
                policy.mostPlaces(),
                policy.permitNeeded().stream().sorted().toList());
    }
}
