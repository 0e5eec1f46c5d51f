// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Movement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Entry", description = "One entry of the ledger (mutatie); never changed and never removed")
record EntryResponse(
        @Schema(description = "Identifies it, also after a rebuild: event and number")
        String id,

        @Schema(description = "Municipality of the balance (gemeente)")
        MunicipalityCode municipality,

        @Schema(description = "The half-year it counts in (periode)")
        HalfYear halfYear,

        @Schema(
                description =
                        "The half-year that the persons belong to (cohort); another one only when a reorganisation"
                                + " moved them")
        HalfYear cohort,

        @Schema(description = "Kind of entry") EntryKind kind,

        @Schema(description = "Whether a reorganisation moved it (herindeling)")
        Movement movement,

        @Schema(description = "Signed; positive improves the balance")
        int persons,

        @Schema(description = "The day from which it counts")
        LocalDate effectiveDate,

        @Schema(description = "When its owner recorded it") Instant recordedAt,
        @Schema(description = "The event it comes from") UUID eventId,

        @Schema(description = "The service that published it")
        String eventSource,

        @Schema(description = "Its type") String eventType,
        @Schema(description = "The aggregate at its owner") String subject,
        @Schema(description = "Version of that aggregate") long sequence,

        @Schema(description = "The coupling it comes from (koppeling)", nullable = true)
        UUID couplingId,

        @Schema(description = "The reason that its owner recorded", nullable = true)
        String reason,

        @Schema(description = "The other municipality of a takeover (gemeente)", nullable = true)
        MunicipalityCode counterpart) {

    static EntryResponse of(LedgerEntry entry) {
        var posting = entry.posting();
        return new EntryResponse(
                entry.eventId() + "/" + entry.number(),
                posting.municipality(),
                posting.halfYear(),
                posting.cohort(),
                posting.kind(),
                posting.movement(),
                posting.persons(),
                posting.effectiveDate(),
                entry.recordedAt(),
                entry.eventId(),
                entry.eventSource(),
                entry.eventType(),
                entry.subject(),
                entry.sequence(),
                posting.couplingId(),
                posting.reason(),
                posting.counterpart());
    }
}
