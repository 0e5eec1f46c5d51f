// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpeningBalancesRequest", description = "Balances to import from an earlier administration (beginsaldi)")
record OpeningBalancesRequest(
        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(description = "Where the figures were taken from", examples = "Plan van aanpak, 27 March 2025")
        String source,

        @NotNull
        @Schema(
                description = "Last day that the balances include (peildatum): 30 June or 31 December",
                examples = "2023-12-31")
        LocalDate asOf,

        @Schema(
                description = "Whether the balance is accepted also where the ledger (grootboek) has entries up to that"
                        + " day; refused there when false",
                defaultValue = "false")
        Boolean overrideLedger,

        @NotEmpty @Size(max = 1000) @Schema(description = "One per municipality")
        List<@NotNull @Valid MunicipalBalance> balances) {

    @Schema(name = "MunicipalBalance", description = "The balance of one municipality")
    record MunicipalBalance(
            @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @NotNull
            @Min(-1_000_000)
            @Max(1_000_000)
            @Schema(
                    description = "Persons; negative is backlog (achterstand), positive is surplus (voorsprong)",
                    examples = "-52")
            Integer balance) {}
}
