// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.intake.domain.Message.UnitMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit of a landlord, VERA 4.3. */
@Schema(name = "VeraEenheid", description = "The whole state of a unit in the landlord's system (Eenheid, VERA 4.3)")
public record Eenheid(
        @NotNull
        @Pattern(regexp = VeraKeys.ORGANISATION)
        @Schema(description = "The landlord, by its id here (verhuurder)", examples = "C001")
        String idOrganisatie,

        @NotNull
        @Pattern(regexp = VeraKeys.EXTERN)
        @Schema(description = "Key of the unit in the landlord's system", examples = "4711")
        String idExtern,

        @NotNull
        @Schema(
                description = "Moment of the message; the latest one of a unit counts",
                examples = "2026-03-01T08:00:00Z")
        Instant tijdstipBericht,

        @Schema(
                description = "Moment since which it is so (peiltijdstip materieel), by whose day the codes are judged;"
                        + " that of the message when absent",
                nullable = true)
        Instant peiltijdstipMaterieel,

        @NotNull @Schema(description = "EENHEIDSTATUS") Code status,

        @Schema(description = "EENHEIDDETAILSTATUS", nullable = true)
        Code detailStatus,

        @Schema(description = "EENHEIDDETAILSOORT", nullable = true)
        Code detailSoort,

        @Schema(description = "BESTEMMING", nullable = true) Code bestemming,

        @Schema(description = "AANVULLENDEDOELGROEP", nullable = true)
        Code aanvullendeDoelgroep,

        @NotNull @Schema(description = "Where it stands; no address (adres)")
        Place adres,

        @NotNull
        @Min(1)
        @Max(30)
        @Schema(description = "Persons it suits at most (Eenheidvoorwaarde: maximum aantal personen)", examples = "4")
        Integer maximumAantalPersonen,

        @NotNull @Min(1) @Max(99) @Schema(description = "Number of rooms (kamers)", examples = "3")
        Integer kamersAantal,

        @Schema(
                description = "Own entrance, kitchen and toilet; when absent, of all but rooms (zelfstandig)",
                nullable = true)
        Boolean zelfstandig,

        @DecimalMin("0")
        @DecimalMax("10000")
        @Schema(
                description = "Bare rent in euros per month for a new tenant (streefhuur)",
                examples = "640.5",
                nullable = true)
        BigDecimal streefhuur,

        @Schema(description = "First day it can be lived in (opleverdatum)", nullable = true)
        LocalDate opleverdatum,

        @Schema(description = "The shared dwelling that a room is in (bovenliggende eenheid)", nullable = true)
        UnitKey bovenliggendeEenheid)
        implements VeraMessage {

    /** Municipality and neighbourhood. */
    @Schema(name = "VeraPlaats", description = "Municipality and neighbourhood (gemeente, buurt)")
    public record Place(
            @NotNull @Schema(description = "The municipality (gemeente)")
            Municipality gemeente,

            @Schema(description = "The neighbourhood (buurt)", nullable = true)
            Neighbourhood buurt) {}

    /** A municipality by its code. */
    @Schema(name = "VeraGemeente", description = "A municipality (gemeente)")
    public record Municipality(
            @NotNull
            @Pattern(regexp = MunicipalityCode.PATTERN)
            @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            String code) {}

    /** A neighbourhood by its code. */
    @Schema(name = "VeraBuurt", description = "A neighbourhood (buurt)")
    public record Neighbourhood(
            @NotNull
            @Pattern(regexp = Dwelling.NEIGHBOURHOOD)
            @Schema(description = "CBS code (buurtcode)", examples = "BU01410201")
            String code) {}

    @Override
    public UnitMessage toMessage() {
        return new UnitMessage(
                VeraKeys.header(idOrganisatie, idExtern, tijdstipBericht, peiltijdstipMaterieel),
                status.code(),
                Code.of(detailStatus),
                Code.of(detailSoort),
                Code.of(bestemming),
                Code.of(aanvullendeDoelgroep),
                new MunicipalityCode(adres.gemeente().code()),
                adres.buurt() == null ? null : adres.buurt().code(),
                maximumAantalPersonen,
                kamersAantal,
                zelfstandig,
                streefhuur,
                opleverdatum,
                bovenliggendeEenheid == null ? null : bovenliggendeEenheid.idExtern());
    }
}
