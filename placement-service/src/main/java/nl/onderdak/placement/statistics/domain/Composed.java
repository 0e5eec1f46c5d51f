// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.household.domain.Composition;

/**
 * The waiting households of a municipality, by composition.
 *
 * @param municipality municipality that is to house them
 * @param groups households that are alike
 * @param day day by whose sizes a family is a large one
 */
public record Composed(MunicipalityCode municipality, List<Alike> groups, LocalDate day) {

    /**
     * Waiting households of one size that are alike.
     *
     * @param persons size of each
     * @param partners whether a partner is among them
     * @param sponsors whether they expect family (<i>referenten</i>)
     * @param integrating whether their civic integration has started
     * @param households number of households
     * @param waiting members of them who wait
     * @param expected members of them who are expected
     */
    public record Alike(
            int persons,
            boolean partners,
            boolean sponsors,
            boolean integrating,
            int households,
            int waiting,
            int expected) {}

    public Composed {
        groups = List.copyOf(groups);
    }

    /** Waiting households. */
    public int households() {
        return groups.stream().mapToInt(Alike::households).sum();
    }

    /** Waiting persons. */
    public int persons() {
        return groups.stream().mapToInt(Alike::waiting).sum();
    }

    /** Family members who are expected; never part of the waiting persons. */
    public int expected() {
        return groups.stream().mapToInt(Alike::expected).sum();
    }

    /** Waiting persons whose civic integration has started. */
    public int integrating() {
        return groups.stream()
                .filter(Alike::integrating)
                .mapToInt(Alike::waiting)
                .sum();
    }

    /** Households of a composition. */
    public int of(Composition composition) {
        return groups.stream()
                .filter(one -> Composition.of(one.persons(), one.partners(), day) == composition)
                .mapToInt(Alike::households)
                .sum();
    }

    /** Singles who expect family. */
    public int singleSponsors() {
        return groups.stream()
                .filter(one -> one.sponsors() && one.persons() == 1)
                .mapToInt(Alike::households)
                .sum();
    }
}
