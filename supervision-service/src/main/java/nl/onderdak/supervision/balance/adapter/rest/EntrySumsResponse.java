// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.application.ListEntries;
import nl.onderdak.supervision.balance.domain.EntrySum;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EntrySums", description = "The entries behind a figure, by half-year, kind and movement")
record EntrySumsResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Entries that count at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Entries recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "By half-year, kind and movement (subtotalen)")
        List<EntrySumResponse> items,

        @Schema(description = "Number of all entries") long entries,

        @Schema(description = "Signed sum of all entries in persons: without filters the balance (saldo)")
        long persons,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why they are provisional") Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources) {

    static EntrySumsResponse of(ListEntries.Summed summed) {
        return new EntrySumsResponse(
                summed.area().code(),
                summed.asOf().validOn(),
                summed.knownAt(),
                summed.sums().stream().map(EntrySumResponse::of).toList(),
                summed.sums().stream().mapToLong(EntrySum::entries).sum(),
                summed.sums().stream().mapToLong(EntrySum::persons).sum(),
                Status.of(summed.provisional()),
                summed.provisional(),
                SourceResponse.of(summed.readings()));
    }
}
