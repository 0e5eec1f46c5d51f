// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.sharing.domain.Split;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Dwellings that were split. */
public interface Splits {

    /** The split of one dwelling within the jurisdiction, or empty. */
    Uni<Optional<Split>> find(Jurisdiction jurisdiction, String dwelling);

    /** Up to {@code most} splits within the jurisdiction, by dwelling, after the given one. */
    Uni<List<Split>> list(Jurisdiction jurisdiction, String after, int most);

    /** Adds the split of a locked dwelling. */
    Uni<Void> add(Split split, Instant recordedAt);
}
