// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.EntryCause;
import nl.onderdak.supervision.balance.domain.ExplainedEntry;
import nl.onderdak.supervision.ledger.domain.EntryKind;
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
        MunicipalityCode counterpart,

        @Schema(
                description = "Why it was booked: the first quota of a half-year (eerste taakstelling), a new one that"
                        + " replaces another and the replaced one taken back (bijstelling), an exchange (uitruil), persons"
                        + " housed (realisatie), a correction (correctie), an opening balance (beginsaldo), or a"
                        + " reorganisation (herindeling)")
        EntryCause cause,

        @Schema(
                description = "The same in words and numbers, in Dutch unless Accept-Language prefers English"
                        + " (toelichting)",
                examples = "Eerste taakstelling van 2024-H1: 78 personen. Berekend uit 73.949 inwoners op 2023-01-01.")
        String explanation,

        @Schema(
                description = "Of a quota: inhabitants of the municipality that it was computed from (inwoners). The"
                        + " national target, the exact share and the rounding are in the quota of the link",
                nullable = true)
        Long inhabitants,

        @Schema(description = "Of a quota: the day they were counted on (peildatum)", nullable = true)
        LocalDate inhabitantsOn,

        @JsonProperty("_links") @Schema(description = "What its owner keeps about it")
        Links links) {

    @Schema(name = "EntryLinks", description = "What the entry follows from, at the service that owns it")
    record Links(
            @Schema(
                    description =
                            "Of a quota: how it was computed, as known when it was recorded; of one that was taken"
                                    + " back, as known before; null for callers without the scope quotas:read",
                    nullable = true)
            OwnerLink quota,

            @Schema(
                    description = "Of an exchange: the exchange (uitruil); null for callers without the scope"
                            + " exchanges:read",
                    nullable = true)
            OwnerLink exchange,

            @Schema(
                    description = "Of persons housed: the coupling (koppeling); null for callers without the scope"
                            + " couplings:read",
                    nullable = true)
            OwnerLink coupling) {}

    static EntryResponse of(ExplainedEntry explained, String explanation, Links links) {
        var entry = explained.entry();
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
                posting.counterpart(),
                explained.cause(),
                explanation,
                explained.inhabitants() == null ? null : explained.inhabitants().persons(),
                explained.inhabitants() == null ? null : explained.inhabitants().referenceDate(),
                links);
    }
}
