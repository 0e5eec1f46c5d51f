// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a municipality requires of shared dwellings from a day on (<i>huisvestingsverordening</i>), art. 21
 * Huisvestingswet 2014.
 *
 * @param municipality whose policy it is
 * @param effectiveOn first day
 * @param mostPlaces most places in one dwelling
 * @param permitNeeded the forms that need a permit
 * @param recordedAt when it was recorded; of two for one day the last recorded counts
 */
public record SharingPolicy(
        MunicipalityCode municipality,
        LocalDate effectiveOn,
        int mostPlaces,
        Set<SharingForm> permitNeeded,
        Instant recordedAt) {

    /** Most places in one dwelling where a municipality states no other number. */
    public static final int MOST_PLACES = 30;

    /** Copies the set. */
    public SharingPolicy {
        permitNeeded = Set.copyOf(permitNeeded);
    }

    /** Whether this form needs a permit. */
    public boolean needsPermit(SharingForm form) {
        return permitNeeded.contains(form);
    }

    /**
     * The policy on a day. A municipality that has stated none requires a permit for every form: no household is placed
     * where the municipality has not decided.
     */
    public static SharingPolicy on(LocalDate day, MunicipalityCode municipality, List<SharingPolicy> policies) {
        return policies.stream()
                .filter(policy -> !policy.effectiveOn().isAfter(day))
                .max(Comparator.comparing(SharingPolicy::effectiveOn).thenComparing(SharingPolicy::recordedAt))
                .orElseGet(() ->
                        new SharingPolicy(municipality, null, MOST_PLACES, EnumSet.allOf(SharingForm.class), null));
    }
}
