// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.EntrySum;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EntrySum", description = "The entries of one half-year and kind together (subtotaal)")
record EntrySumResponse(
        @Schema(description = "The half-year they count in (periode)")
        HalfYear halfYear,

        @Schema(description = "Kind of entry") EntryKind kind,

        @Schema(description = "Whether a reorganisation moved them (herindeling)")
        Movement movement,

        @Schema(description = "Number of entries") long entries,

        @Schema(description = "Signed sum in persons; positive improves the balance")
        long persons) {

    static EntrySumResponse of(EntrySum sum) {
        return new EntrySumResponse(sum.halfYear(), sum.kind(), sum.movement(), sum.entries(), sum.persons());
    }
}
