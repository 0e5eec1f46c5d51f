// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.application.CoupleHousehold.CoupleCommand;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingRequest", description = "A household to couple (koppeling)")
record CouplingRequest(
        @Schema(description = "COA's opaque pseudonym for the household", examples = "COA-2024-000123")
        @NotNull
        @Pattern(regexp = CoaReference.PATTERN)
        @WithoutPersonalNumber(alone = true)
        String coaReference,

        @Schema(description = "CBS code of the municipality that is to house it (koppelgemeente)", examples = "GM0141")
        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        String municipality,

        @Schema(description = "Way of arrival of the household in the Netherlands", examples = "ASYLUM") @NotNull
        ArrivalKind arrival,

        @Schema(description = "Persons of the household (gezinsleden), those expected included; numbered in this order")
        @NotNull
        @Size(min = 1, max = Coupling.MOST_MEMBERS)
        List<@NotNull @Valid MemberRequest> members,

        @Schema(description = "Day the permit was granted (vergunningverlening)", examples = "2024-01-08") @NotNull
        LocalDate permitOn,

        @Schema(description = "Day of the coupling, not before the permit", examples = "2024-01-22") @NotNull
        LocalDate coupledOn,

        @Schema(
                description =
                        "Items of the dossier that are present (dossier); all others are missing, and no tenancy begins"
                                + " without BSN, bank account, BRP and permit document")
        @Size(max = 8)
        List<@NotNull DossierItem> dossier) {

    CoupleCommand command() {
        return new CoupleCommand(
                new CoaReference(coaReference),
                new MunicipalityCode(municipality),
                arrival,
                IntStream.range(0, members.size())
                        .mapToObj(i -> members.get(i).member(i + 1, coupledOn))
                        .toList(),
                permitOn,
                coupledOn,
                Dossier.of(dossier));
    }
}
