// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import nl.onderdak.contracts.MunicipalityCode;

/** What a municipality can still take or hand over while a plan is made. */
record Party(MunicipalityCode municipality, long persons) {

    private static final Comparator<Party> LARGEST_FIRST = Comparator.comparingLong(Party::persons)
            .reversed()
            .thenComparing(party -> party.municipality().value());

    static List<Party> takers(List<SolidarityPosition> positions) {
        return parties(positions, SolidarityPosition::surplus);
    }

    static List<Party> handers(List<SolidarityPosition> positions) {
        return parties(positions, SolidarityPosition::transferable);
    }

    private static List<Party> parties(List<SolidarityPosition> positions, ToLongFunction<SolidarityPosition> persons) {
        return positions.stream()
                .map(position -> new Party(position.municipality(), persons.applyAsLong(position)))
                .filter(party -> party.persons() > 0)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    Optional<Party> less(long settled) {
        return settled == persons ? Optional.empty() : Optional.of(new Party(municipality, persons - settled));
    }

    /** Puts what is left at its place, the largest first. */
    static void insert(List<Party> parties, Party rest) {
        parties.add(rest);
        parties.sort(LARGEST_FIRST);
    }
}
