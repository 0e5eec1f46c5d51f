// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.domain.LocalNeed;
import nl.onderdak.supervision.solidarity.domain.SolidarityPosition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SolidarityMunicipality", description = "A municipality searched among, in persons (gemeente)")
record SolidarityMunicipalityResponse(
        @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(description = "Official name; absent when unknown", nullable = true)
        String name,

        @Schema(description = "Balance (saldo); negative is backlog (achterstand)")
        long balance,

        @Schema(description = "Persons who fit in homes to spare (vrije woningen)")
        long freeHomes,

        @Schema(
                description = "Whether they were given in the request; else they are the free homes and the places that"
                        + " projects bring until the end of the half-year")
        boolean freeHomesGiven,

        @Schema(description = "Coupled persons who wait for a home there (openstaande koppelingen)")
        long waiting,

        @Schema(description = "Persons it can take over: balance and homes to spare, when positive (overschot)")
        long surplus,

        @Schema(description = "Persons it is behind after its own homes to spare (tekort)")
        long shortfall,

        @Schema(description = "Quota of the half-year (taakstelling)")
        long quota,

        @Schema(description = "Persons it would take over, negative when it would hand over")
        long persons,

        @Schema(description = "Quota after all exchanges; the sum of all is the same as before")
        long quotaAfter,

        @Schema(description = "Surplus after all exchanges") long surplusAfter,

        @Schema(description = "Shortfall after all exchanges")
        long shortfallAfter) {

    static SolidarityMunicipalityResponse of(SolidarityPosition position, LocalNeed need, long persons) {
        return new SolidarityMunicipalityResponse(
                position.municipality(),
                position.name(),
                position.balance(),
                position.freePlaces(),
                need == null || need.placesGiven(),
                need == null ? 0 : need.waiting(),
                position.surplus(),
                position.shortfall(),
                position.quota(),
                persons,
                position.quota() + persons,
                position.after(persons).surplus(),
                position.after(persons).shortfall());
    }
}
