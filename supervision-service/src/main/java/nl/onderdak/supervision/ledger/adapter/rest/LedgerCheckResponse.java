// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.rest;

import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ledger.application.CheckLedger;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.LedgerDifference;
import nl.onderdak.supervision.ledger.domain.Movement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerCheck", description = "Whether the running totals equal the ledger (grootboek)")
record LedgerCheckResponse(
        @Schema(description = "Whether every total equals the sum of its entries")
        boolean holds,

        @Schema(description = "Entries in the ledger (mutaties)")
        long entries,

        @Schema(description = "Totals that differ from the sum of their entries")
        List<Difference> differences) {

    @Schema(name = "LedgerDifference", description = "A running total that is not the sum of its entries")
    record Difference(
            @Schema(description = "CBS code (gemeentecode)") MunicipalityCode municipality,

            @Schema(description = "Which half-year (periode)")
            HalfYear halfYear,

            @Schema(description = "The half-year that the persons belong to (cohort)")
            HalfYear cohort,

            @Schema(description = "Which kind of entries") EntryKind kind,

            @Schema(description = "Whether a reorganisation moved them (herindeling)")
            Movement movement,

            @Schema(description = "Persons according to the running total")
            long total,

            @Schema(description = "Persons according to the entries")
            long ledger) {

        static Difference of(LedgerDifference difference) {
            return new Difference(
                    difference.municipality(),
                    difference.halfYear(),
                    difference.cohort(),
                    difference.kind(),
                    difference.movement(),
                    difference.total(),
                    difference.ledger());
        }
    }

    static LedgerCheckResponse of(CheckLedger.Proof proof) {
        return new LedgerCheckResponse(
                proof.holds(),
                proof.entries(),
                proof.differences().stream().map(Difference::of).toList());
    }
}
