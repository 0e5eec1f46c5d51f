// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.reconciliation.domain.BookedEntry;
import nl.onderdak.supervision.reconciliation.domain.NationalFileLine;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** National files as they were imported, and the entries that they are explained by. */
public interface NationalFiles {

    /** Stores the lines of a file. */
    Uni<Void> add(UUID file, Organisation by, List<NationalFileLine> lines, Instant importedAt);

    /**
     * An imported file.
     *
     * @param id its identity
     * @param referenceDate the day of its position
     * @param lines number of its lines within the jurisdiction
     * @param importedAt when it was imported
     */
    record Imported(UUID id, LocalDate referenceDate, long lines, Instant importedAt) {}

    /** Up to {@code most} with a line within the jurisdiction, latest first, before the given one or from the last. */
    Uni<List<Imported>> list(Jurisdiction jurisdiction, UUID before, int most);

    /** Up to {@code most} lines within the jurisdiction by municipality, after the given one or from the first. */
    Uni<List<NationalFileLine>> lines(Jurisdiction jurisdiction, UUID file, String after, int most);

    /** The entries of municipalities that count up to a day and were recorded after a moment and up to another. */
    Uni<List<BookedEntry>> recorded(
            Collection<MunicipalityCode> municipalities, LocalDate validOn, Instant after, Instant knownAt);
}
