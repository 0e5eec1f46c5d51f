// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The limits of a year, as far as they are known.
 *
 * @param year calendar year
 * @param known at most one of each kind
 */
public record RentLimits(int year, List<RentLimit> known) {

    public RentLimits {
        known = List.copyOf(known);
    }

    /** The limit of a kind. */
    public Optional<RentLimit> of(LimitKind kind) {
        return known.stream().filter(limit -> limit.kind() == kind).findFirst();
    }

    /**
     * The class of a rent: each class includes its lower limit, as VERA defines them. Empty when a limit that decides is
     * not known.
     */
    public Optional<RentClass> classOf(int rent) {
        var bounds = new ArrayList<Optional<RentLimit>>();
        bounds.add(of(LimitKind.QUALITY_DISCOUNT));
        bounds.add(of(LimitKind.CAPPING_HIGH));
        bounds.add(of(LimitKind.MAXIMUM));
        int place = 0;
        for (var bound : bounds) {
            if (bound.isEmpty()) {
                return Optional.empty();
            }
            if (rent < bound.get().amount()) {
                return Optional.of(RentClass.values()[place]);
            }
            place++;
        }
        return Optional.of(RentClass.BOV);
    }
}
