// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.domain.ExchangeReason;
import nl.onderdak.supervision.solidarity.domain.ExplainedExchange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SolidarityExchange",
        description =
                "An exchange that was found, with its effect (uitruil); before and after are those of the exchanges in"
                        + " their order")
record SolidarityExchangeResponse(
        @Schema(description = "Its number in the search") int number,

        @Schema(description = "Persons that change municipality in the quotas (personen)")
        long persons,

        @Schema(description = "The municipality that takes over; its quota rises")
        Taker takesOver,

        @Schema(description = "The municipality that hands over; its quota falls")
        Hander handsOver,

        @Schema(description = "Why it was found, and what it leaves (reden)")
        List<ExchangeReason> reasons,

        @Schema(description = "The proposal that it was sent in; absent when it was not", nullable = true)
        UUID proposal) {

    @Schema(name = "SolidarityTaker", description = "A municipality that takes over")
    record Taker(
            @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @Schema(description = "Official name; absent when unknown", nullable = true)
            String name,

            @Schema(description = "Its surplus before the exchange (overschot)")
            long surplusBefore,

            @Schema(description = "Its surplus after the exchange")
            long surplusAfter) {}

    @Schema(name = "SolidarityHander", description = "A municipality that hands over")
    record Hander(
            @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @Schema(description = "Official name; absent when unknown", nullable = true)
            String name,

            @Schema(description = "Its shortfall before the exchange (tekort)")
            long shortfallBefore,

            @Schema(description = "Its shortfall after the exchange")
            long shortfallAfter) {}

    static SolidarityExchangeResponse of(
            ExplainedExchange exchange, Map<MunicipalityCode, String> names, UUID proposal) {
        var transfer = exchange.transfer();
        return new SolidarityExchangeResponse(
                exchange.number(),
                transfer.persons(),
                new Taker(
                        transfer.takesOver(),
                        names.get(transfer.takesOver()),
                        exchange.surplusBefore(),
                        exchange.surplusAfter()),
                new Hander(
                        transfer.handsOver(),
                        names.get(transfer.handsOver()),
                        exchange.shortfallBefore(),
                        exchange.shortfallAfter()),
                exchange.reasons().stream().sorted().toList(),
                proposal);
    }
}
