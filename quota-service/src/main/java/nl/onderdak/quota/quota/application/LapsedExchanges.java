// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Hears which exchanges quotas that were computed anew cannot bear any more, in the same transaction. */
public interface LapsedExchanges {

    /** They were in effect and are no longer. */
    Uni<Void> lapse(Set<UUID> exchanges, Instant recordedAt);
}
