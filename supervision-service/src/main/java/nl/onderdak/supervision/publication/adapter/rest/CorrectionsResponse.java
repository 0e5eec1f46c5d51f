// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.publication.application.FindCorrections;
import nl.onderdak.supervision.publication.domain.LineCorrection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PublicationCorrections",
        description = "What facts recorded after a publication say of the same day (latere correcties)")
record CorrectionsResponse(
        @Schema(description = "The month (maand)", examples = "2024-07")
        String month,

        @Schema(description = "Both positions are those of the end of this day")
        LocalDate validOn,

        @Schema(description = "The overview was known at this moment")
        Instant publishedKnownAt,

        @Schema(description = "The figures beside it are known at this moment")
        Instant knownAt,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why they are provisional") Set<Provisional> reasons,

        @Schema(description = "The municipalities of which a term is another now, by code")
        List<Correction> corrections) {

    @Schema(name = "PublicationCorrection", description = "A municipality then and now, in persons")
    record Correction(
            @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @Schema(description = "Its name (gemeente)", nullable = true)
            String name,

            @Schema(description = "As published") Terms then,
            @Schema(description = "As known now") Terms now,

            @Schema(description = "Persons by which the balance (saldo) became better, or worse when negative")
            long difference) {

        static Correction of(LineCorrection correction) {
            return new Correction(
                    correction.municipality(),
                    correction.name(),
                    Terms.of(correction.published()),
                    Terms.of(correction.current()),
                    correction.difference());
        }
    }

    @Schema(name = "PublicationTerms", description = "The terms of a balance, in persons")
    record Terms(
            @Schema(description = "Balance at the end of the half-year before (saldo vorige periode)")
            long openingBalance,

            @Schema(description = "Gecorrigeerde taakstelling")
            long correctedQuota,

            @Schema(description = "Gerealiseerd") long realised,

            @Schema(description = "Negative is backlog (achterstand)")
            long balance) {

        static Terms of(LineCorrection.Terms terms) {
            return new Terms(terms.openingBalance(), terms.correctedQuota(), terms.realised(), terms.balance());
        }
    }

    static CorrectionsResponse of(FindCorrections.Found found) {
        var overview = found.published().overview();
        return new CorrectionsResponse(
                overview.month().toString(),
                overview.validOn(),
                overview.knownAt(),
                found.knownAt(),
                Status.of(found.provisional()),
                found.provisional(),
                found.corrections().stream().map(Correction::of).toList());
    }
}
