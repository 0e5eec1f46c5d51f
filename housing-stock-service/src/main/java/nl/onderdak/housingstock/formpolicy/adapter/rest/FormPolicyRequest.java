// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on forms of housing. */
@Schema(description = "A decision of a municipality on forms of housing (beleid huisvestingsvormen)")
public record FormPolicyRequest(
        @NotNull @Schema(description = "First day on which it holds")
        LocalDate effectiveOn,

        @NotNull
        @Size(max = 50)
        @Schema(description = "The forms that the municipality does not want; an empty list excludes none")
        List<@NotNull @Valid ExclusionBody> excluded) {

    /** An excluded form. */
    @Schema(name = "FormExclusionRequest", description = "A form of housing that is not wanted (uitgesloten vorm)")
    public record ExclusionBody(
            @NotNull @Schema(description = "The form") HousingForm form,

            @Min(1)
            @Max(1_000_000)
            @Schema(
                    description = "Places or homes from which it is not wanted (grootschalig); any scale when absent",
                    examples = "50",
                    nullable = true)
            Integer fromPlaces) {}

    List<FormPolicy.Exclusion> exclusions() {
        return excluded.stream()
                .map(one -> new FormPolicy.Exclusion(one.form(), one.fromPlaces() == null ? 1 : one.fromPlaces()))
                .toList();
    }
}
