// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.Inspection;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Inspections of shared dwellings. */
public interface Inspections {

    /** Up to {@code most} inspections of dwellings within the jurisdiction, the oldest first, after the given one. */
    Uni<List<Inspection>> list(Jurisdiction jurisdiction, String dwelling, UUID after, int most);

    /** Adds an inspection. */
    Uni<Void> add(Inspection inspection, Instant recordedAt);
}
