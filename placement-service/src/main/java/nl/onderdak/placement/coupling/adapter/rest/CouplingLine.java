// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.application.CoupleHousehold.CoupleCommand;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingLine", description = "A household to couple (koppeling), as one line of CSV")
record CouplingLine(
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

        @Schema(
                description =
                        "Persons of the household (gezinsleden), each as role:age band, with :EXPECTED after those"
                                + " who have yet to arrive (nareizigers); a space between two",
                examples = "APPLICANT:AGE_23_66 CHILD:AGE_4_11:EXPECTED")
        @NotNull
        @Pattern(regexp = MEMBERS)
        String members,

        @Schema(description = "Day on which the expected persons should arrive, once known")
        LocalDate expectedOn,

        @Schema(description = "Day the permit was granted (vergunningverlening)", examples = "2024-01-08") @NotNull
        LocalDate permitOn,

        @Schema(description = "Day of the coupling, not before the permit", examples = "2024-01-22") @NotNull
        LocalDate coupledOn,

        @Schema(
                description =
                        "Items of the dossier that are present (dossier), a space between two; all others are missing,"
                                + " and no tenancy begins without BSN, bank account, BRP and permit document",
                examples = "BSN BANK_ACCOUNT BRP PERMIT_DOCUMENT")
        @Pattern(regexp = DOSSIER)
        String dossier) {

    private static final String MEMBER = "(APPLICANT|PARTNER|CHILD|LATER_FAMILY_MEMBER)"
            + ":(AGE_0_3|AGE_4_11|AGE_12_17|AGE_18_20|AGE_21_22|AGE_23_66|AGE_67_UP)(:EXPECTED)?";

    private static final String MEMBERS = MEMBER + "( " + MEMBER + "){0,29}";

    private static final String ITEM =
            "(BSN|BANK_ACCOUNT|BRP|PERMIT_DOCUMENT|FAMILY_DATA|HOUSING_NEED|HEALTH_INSURANCE|INTEGRATION_START)";

    private static final String DOSSIER = ITEM + "( " + ITEM + "){0,7}";

    CoupleCommand command() {
        var persons = members.split(" ");
        return new CoupleCommand(
                new CoaReference(coaReference),
                new MunicipalityCode(municipality),
                arrival,
                IntStream.range(0, persons.length)
                        .mapToObj(i -> member(i + 1, persons[i].split(":")))
                        .toList(),
                permitOn,
                coupledOn,
                Dossier.of(
                        dossier == null
                                ? List.of()
                                : Stream.of(dossier.split(" "))
                                        .map(DossierItem::valueOf)
                                        .toList()));
    }

    private Member member(int number, String[] codes) {
        var expected = codes.length > 2;
        return new Member(
                number,
                MemberRole.valueOf(codes[0]),
                AgeBand.valueOf(codes[1]),
                expected ? null : coupledOn,
                expected ? expectedOn : null);
    }
}
