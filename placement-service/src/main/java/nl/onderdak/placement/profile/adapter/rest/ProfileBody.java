// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.placement.profile.domain.Guidance;
import nl.onderdak.placement.profile.domain.Need;
import nl.onderdak.placement.profile.domain.Party;
import nl.onderdak.placement.profile.domain.PortalRegistration;
import nl.onderdak.placement.profile.domain.Profile;
import nl.onderdak.placement.profile.domain.Tie;
import nl.onderdak.placement.profile.domain.TieKind;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Profile", description = "Facts for the choice of a home (informatieprofiel), as codes only")
record ProfileBody(
        @Schema(description = "Requirements of a home (woonbehoefte), or null while unknown", nullable = true) @Valid
        NeedBody need,

        @Schema(description = "COA region that it prefers (regiovoorkeur), or null", nullable = true)
        CoaRegion preference,

        @Schema(description = "Ties to municipalities (binding): work, education, family, care")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid TieBody> ties,

        @Schema(
                description = "Code of the place where it stays in reception (opvanglocatie), or null",
                examples = "AZC-ALMELO",
                nullable = true)
        @Pattern(regexp = Profile.PLACE)
        @WithoutPersonalNumber(alone = true)
        String receptionPlace,

        @Schema(description = "COA region of that place, or null", nullable = true)
        CoaRegion receptionRegion,

        @Schema(
                description = "Whether civic integration has started (inburgering), or null while unknown",
                nullable = true)
        Boolean integrationStarted,

        @Schema(description = "Guidance (begeleiding), or null", nullable = true) @Valid
        GuidanceBody guidance,

        @Schema(description = "Registration on the regional housing site (inschrijving), or null", nullable = true)
        @Valid
        PortalBody portal) {

    @Schema(name = "Need", description = "Requirements of a home for a household (woonbehoefte)")
    record NeedBody(
            @Schema(description = "Least number of rooms for the members who have arrived", examples = "1")
            @NotNull
            @Min(1)
            @Max(20)
            Integer rooms,

            @Schema(
                    description = "The same once the expected members have arrived, or null when it does not change",
                    nullable = true)
            @Min(1)
            @Max(20)
            Integer roomsLater,

            @Schema(description = "Required accessibility (toegankelijkheid)") @NotNull
            Accessibility accessibility,

            @Schema(
                    description =
                            "Members who live in a second home near the first, such as grown-up children, by agreement of"
                                    + " the household (instemming), or null when all stay together",
                    examples = "2",
                    nullable = true)
            @Min(1)
            @Max(Coupling.MOST_MEMBERS - 1)
            Integer apart) {}

    @Schema(name = "Tie", description = "A tie of a household to a municipality (binding)")
    record TieBody(
            @Schema(description = "Kind of the tie") @NotNull
            TieKind kind,

            @Schema(description = "CBS code of the municipality", examples = "GM0141")
            @NotNull
            @Pattern(regexp = MunicipalityCode.PATTERN)
            String municipality) {}

    @Schema(name = "Guidance", description = "Guidance of a household (begeleiding)")
    record GuidanceBody(
            @Schema(description = "The party") @NotNull Party partner,

            @Schema(description = "Whether the party is short of staff (capaciteitstekort)") @NotNull
            Boolean understaffed) {}

    @Schema(name = "PortalRegistration", description = "The registration on the regional housing site (inschrijving)")
    record PortalBody(
            @Schema(description = "Responsible party") @NotNull
            Party responsible,

            @Schema(description = "Day from which it counts, or null while it has yet to be made", nullable = true)
            @PastOrPresent
            LocalDate registeredOn,

            @Schema(
                    description = "Day on which an offer by the site can be expected, or null",
                    nullable = true,
                    readOnly = true)
            LocalDate expectedOfferOn) {}

    static ProfileBody of(Profile profile) {
        var need = profile.need();
        var guidance = profile.guidance();
        var portal = profile.portal();
        return new ProfileBody(
                need == null ? null : new NeedBody(need.rooms(), need.roomsLater(), need.accessibility(), need.apart()),
                profile.preference(),
                profile.ties().stream()
                        .map(tie -> new TieBody(tie.kind(), tie.municipality().value()))
                        .toList(),
                profile.receptionPlace(),
                profile.receptionRegion(),
                profile.integrationStarted(),
                guidance == null ? null : new GuidanceBody(guidance.partner(), guidance.understaffed()),
                portal == null
                        ? null
                        : new PortalBody(
                                portal.responsible(),
                                portal.registeredOn(),
                                portal.expectedOfferOn().orElse(null)));
    }

    Profile profile() {
        return new Profile(
                need == null ? null : new Need(need.rooms(), need.roomsLater(), need.accessibility(), need.apart()),
                preference,
                ties.stream()
                        .map(tie -> new Tie(tie.kind(), new MunicipalityCode(tie.municipality())))
                        .collect(Collectors.toCollection(TreeSet::new)),
                receptionPlace,
                receptionRegion,
                integrationStarted,
                guidance == null ? null : new Guidance(guidance.partner(), guidance.understaffed()),
                portal == null ? null : new PortalRegistration(portal.responsible(), portal.registeredOn()));
    }
}
