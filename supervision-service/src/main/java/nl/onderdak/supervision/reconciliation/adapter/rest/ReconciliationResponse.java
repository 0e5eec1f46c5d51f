// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.application.EntryKey;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.reconciliation.application.ReconcileNationalFile;
import nl.onderdak.supervision.reconciliation.domain.BookedEntry;
import nl.onderdak.supervision.reconciliation.domain.DifferenceCause;
import nl.onderdak.supervision.reconciliation.domain.DifferenceTerm;
import nl.onderdak.supervision.reconciliation.domain.FigureDifference;
import nl.onderdak.supervision.reconciliation.domain.FileColumn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Reconciliation", description = "One municipality in a national file against the own figures")
record ReconciliationResponse(
        @Schema(description = "The municipality (gemeente)") MunicipalityCode municipality,
        @Schema(description = "Its name", nullable = true) String name,

        @Schema(description = "Position at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "The own figures hold what was recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why the own figures are provisional")
        Set<Provisional> reasons,

        @Schema(description = "The figures that differ (verschillen); none when all that the file has are equal")
        List<Difference> differences) {

    @Schema(name = "FigureDifference", description = "A figure of the file that differs from the own one, in persons")
    record Difference(
            @Schema(description = "Which figure (kolom)") FileColumn column,

            @Schema(description = "That of the file") long file,
            @Schema(description = "The own one") long own,

            @Schema(description = "file - own; the terms and the unexplained part add up to it (verschil)")
            long difference,

            @Schema(description = "What explains it (verklaring)")
            List<Term> terms,

            @Schema(description = "What nothing explains (onverklaard)")
            long unexplained) {

        static Difference of(FigureDifference difference) {
            return new Difference(
                    difference.column(),
                    difference.file(),
                    difference.own(),
                    difference.difference(),
                    difference.terms().stream().map(Term::of).toList(),
                    difference.unexplained());
        }
    }

    @Schema(name = "DifferenceTerm", description = "A part of a difference that is explained")
    record Term(
            @Schema(description = "Why (oorzaak)") DifferenceCause cause,

            @Schema(description = "Persons, signed as the difference is")
            long persons,

            @Schema(description = "The entry of the ledger; null when the term is a sum", nullable = true)
            Entry entry) {

        static Term of(DifferenceTerm term) {
            return new Term(term.cause(), term.persons(), term.entry() == null ? null : Entry.of(term.entry()));
        }
    }

    @Schema(name = "ExplainingEntry", description = "An entry of the ledger that explains a difference (mutatie)")
    record Entry(
            @Schema(description = "Its place among the entries of the municipality")
            String key,

            @Schema(description = "What it books") EntryKind kind,

            @Schema(description = "Persons; a positive number improves the balance")
            long persons,

            @Schema(description = "The day it counts from") LocalDate effectiveDate,

            @Schema(description = "When its owner recorded it")
            Instant recordedAt,

            @Schema(
                    description = "Path of the entries of that day, of which it is one",
                    examples = "/v1/balances/GM0141/entries?from=2024-03-01&to=2024-03-01&validOn=2024-06-30")
            String href) {

        static Entry of(BookedEntry entry) {
            var day = entry.effectiveDate();
            return new Entry(
                    new EntryKey(day, entry.eventId(), entry.number()).toString(),
                    entry.kind(),
                    entry.persons(),
                    day,
                    entry.recordedAt(),
                    "/v1/balances/" + entry.municipality().value() + "/entries?from=" + day + "&to=" + day + "&validOn="
                            + day);
        }
    }

    static ReconciliationResponse of(ReconcileNationalFile.Compared compared) {
        var reconciliation = compared.reconciliation();
        return new ReconciliationResponse(
                reconciliation.line().municipality(),
                reconciliation.own().name(),
                reconciliation.line().validOn(),
                compared.knownAt(),
                Status.of(compared.provisional()),
                compared.provisional(),
                reconciliation.differences().stream().map(Difference::of).toList());
    }
}
