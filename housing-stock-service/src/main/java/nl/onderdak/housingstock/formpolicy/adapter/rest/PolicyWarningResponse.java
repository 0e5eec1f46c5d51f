// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The remark that a municipality does not want a form of housing, in the answers of other features. */
@Schema(
        name = "PolicyWarning",
        description = "The municipality does not want this form of housing (beleidswaarschuwing); it is not refused")
public record PolicyWarningResponse(
        HousingForm form,

        @Schema(description = "Places or homes from which it is not wanted; 1 at any scale", examples = "50")
        int fromPlaces,

        @Schema(description = "First day of the decision (besluit)")
        LocalDate effectiveOn,

        @Schema(description = "Version of the policy of the municipality")
        long version) {

    /** The warnings of an answer: one, or none. */
    public static List<PolicyWarningResponse> of(Optional<FormPolicy.Warning> warning) {
        return warning.stream()
                .map(one -> new PolicyWarningResponse(one.form(), one.fromPlaces(), one.effectiveOn(), one.version()))
                .toList();
    }
}
