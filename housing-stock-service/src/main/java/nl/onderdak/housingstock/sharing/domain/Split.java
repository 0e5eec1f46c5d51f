// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingSharedAlready;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingSplit;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingVacant;

/**
 * A dwelling that was split into new ones (<i>woningsplitsing</i>): it ended, and they came in its place.
 *
 * @param dwelling reference of the dwelling that ended
 * @param splitOn day on which it ended
 * @param into references of the new dwellings
 */
public record Split(String dwelling, LocalDate splitOn, List<String> into) {

    /** Copies the list. */
    public Split {
        into = List.copyOf(into);
    }

    /**
     * Why a dwelling is not split, if so: it ended already, is shared, or is on offer. Art. 21 Huisvestingswet 2014 lets
     * a municipality ask for a permit for splitting too; that permit is not recorded here.
     */
    public static Optional<SharingRejection> rejection(String dwelling, boolean split, boolean shared, boolean vacant) {
        if (split) {
            return Optional.of(new DwellingSplit(dwelling));
        }
        if (shared) {
            return Optional.of(new DwellingSharedAlready(dwelling));
        }
        return vacant ? Optional.of(new DwellingVacant(dwelling)) : Optional.empty();
    }
}
