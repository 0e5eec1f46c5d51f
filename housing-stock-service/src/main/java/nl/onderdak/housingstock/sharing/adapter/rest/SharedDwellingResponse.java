// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.application.Shared;
import nl.onderdak.housingstock.sharing.domain.Management;
import nl.onderdak.housingstock.sharing.domain.Permit;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shared dwelling in the API, with what the municipality requires of it today. */
@Schema(name = "SharedDwelling", description = "A dwelling that is let place by place (woningdelen)")
public record SharedDwellingResponse(
        String dwelling,
        String landlord,
        String municipality,
        SharingForm form,
        Management manager,
        List<HouseRuleBody> houseRules,
        LocalDate sharedFrom,
        List<PlaceResponse> places,

        @Schema(description = "Persons that the places suit together", examples = "3")
        int capacity,

        @Schema(description = "Most places today, by the policy of the municipality and the permit", examples = "4")
        int mostPlaces,

        @Schema(description = "Whether this form needs a permit today (omzettingsvergunning)")
        boolean permitNeeded,

        @Schema(description = "The permit that counts today", nullable = true)
        UUID permitId,

        @Schema(
                description = "First day of the policy of the municipality that counts today; null when it has stated"
                        + " none, and every form needs a permit",
                nullable = true)
        LocalDate policyEffectiveOn,

        long version) {

    static SharedDwellingResponse of(Shared shared, LocalDate today) {
        var dwelling = shared.dwelling();
        var terms = shared.terms();
        return new SharedDwellingResponse(
                dwelling.dwelling(),
                dwelling.landlord(),
                dwelling.municipality().value(),
                dwelling.arrangement().form(),
                dwelling.arrangement().manager(),
                dwelling.arrangement().houseRules().stream()
                        .map(HouseRuleBody::of)
                        .toList(),
                dwelling.sharedFrom(),
                dwelling.places().stream().map(PlaceResponse::of).toList(),
                dwelling.capacity(),
                terms.mostPlacesOn(today),
                terms.needsPermitOn(today),
                terms.permitOn(today).map(Permit::id).orElse(null),
                terms.policyOn(today).effectiveOn(),
                dwelling.version());
    }
}
