// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpeningBalanceLine", description = "One line of a bulk intake of opening balances (beginsaldi)")
record OpeningBalanceLine(
        @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull
        @Schema(
                description = "Last day that the balance includes (peildatum): 30 June or 31 December",
                examples = "2023-12-31")
        LocalDate asOf,

        @NotNull
        @Min(-1_000_000)
        @Max(1_000_000)
        @Schema(
                description = "Persons; negative is backlog (achterstand), positive is surplus (voorsprong)",
                examples = "-52")
        Integer balance,

        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(description = "Where the figure was taken from")
        String source,

        @Schema(
                description = "Whether the balance is accepted also where the ledger (grootboek) has entries up to that"
                        + " day; refused there when false",
                defaultValue = "false")
        Boolean overrideLedger) {}
