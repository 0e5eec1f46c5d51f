// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.quota.exchange.domain.Suggestion;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Exchanges that provinces suggested; none of it changes. */
public interface Suggestions {

    /** Adds one; false when it was received before. */
    Uni<Boolean> add(Suggestion suggestion);

    /** Returns the suggestion with this id. */
    Uni<Optional<Suggestion>> find(UUID id);

    /** Lists up to {@code limit} suggestions of a jurisdiction, the oldest first, after the given id. */
    Uni<List<Suggestion>> list(Jurisdiction jurisdiction, UUID after, int limit);
}
