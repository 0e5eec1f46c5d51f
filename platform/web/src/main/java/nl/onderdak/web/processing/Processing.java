// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.processing;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.contracts.privacy.Activity;

/**
 * The processing of data on households by an operation. The households are added while it runs, since only then they
 * are known.
 *
 * @param activity purpose of the processing
 * @param ofObjects whether the objects of the operation are households
 * @param startedAt when it began
 * @param subjects the couplings of the households it concerns, added so far
 */
public record Processing(Activity activity, boolean ofObjects, Instant startedAt, Set<UUID> subjects) {

    /** One that begins, without households yet. */
    public static Processing of(Processes declared, Instant startedAt) {
        return new Processing(
                declared.value(), declared.objectsAreHouseholds(), startedAt, ConcurrentHashMap.newKeySet());
    }

    /** One of the service's own accord, that concerns these households. */
    public static Processing of(Activity activity, Instant startedAt, Collection<UUID> couplings) {
        return new Processing(activity, false, startedAt, Set.copyOf(couplings));
    }

    /** It concerns these households too. */
    public void concerns(Collection<UUID> couplings) {
        subjects.addAll(couplings);
    }
}
