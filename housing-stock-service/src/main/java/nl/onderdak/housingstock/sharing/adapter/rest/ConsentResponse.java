// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.Consent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent in the API. */
@Schema(
        name = "SharingConsent",
        description = "A consent of a household to share a dwelling (instemming met woningdelen)")
public record ConsentResponse(
        UUID id,
        String dwelling,
        UUID couplingId,

        @Schema(description = "Most other households that it agrees to live with")
        int mostOthers,

        LocalDate givenOn,

        @Schema(description = "First day on which it no longer counts", nullable = true)
        LocalDate withdrawnOn,

        long version) {

    static ConsentResponse of(Consent consent) {
        return new ConsentResponse(
                consent.id(),
                consent.dwelling(),
                consent.couplingId(),
                consent.mostOthers(),
                consent.givenOn(),
                consent.withdrawnOn(),
                consent.version());
    }
}
