// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Persons who are coupled where no home is free, and for whom homes are free elsewhere (<i>herkoppeling</i>). No quota
 * changes by it: who is housed counts where that is. It helps where an exchange cannot, when the municipality with homes
 * has no surplus of its own. A number only: COA decides which household is coupled again.
 *
 * @param from where they wait
 * @param to where homes are free
 * @param persons number of them
 */
public record RecouplingOption(MunicipalityCode from, MunicipalityCode to, long persons) {

    private record Open(MunicipalityCode municipality, long persons) {}

    /**
     * The re-couplings that would house the most persons: the municipality that lacks most to the one that has most to
     * spare, and so on, so that few municipalities are concerned; of equal ones the first by code.
     */
    public static List<RecouplingOption> of(Collection<LocalNeed> needs) {
        var lacking = largestFirst(needs, LocalNeed::lacking);
        var spare = largestFirst(needs, LocalNeed::spare);
        var options = new ArrayList<RecouplingOption>();
        while (!lacking.isEmpty() && !spare.isEmpty()) {
            var from = lacking.pop();
            var to = spare.pop();
            var persons = Math.min(from.persons(), to.persons());
            options.add(new RecouplingOption(from.municipality(), to.municipality(), persons));
            rest(from, persons, lacking);
            rest(to, persons, spare);
        }
        return List.copyOf(options);
    }

    private static Deque<Open> largestFirst(Collection<LocalNeed> needs, ToLongFunction<LocalNeed> persons) {
        return new ArrayDeque<>(needs.stream()
                .map(need -> new Open(need.municipality(), persons.applyAsLong(need)))
                .filter(open -> open.persons() > 0)
                .sorted(Comparator.comparingLong(Open::persons)
                        .reversed()
                        .thenComparing(open -> open.municipality().value()))
                .toList());
    }

    private static void rest(Open open, long persons, Deque<Open> others) {
        if (open.persons() > persons) {
            others.push(new Open(open.municipality(), open.persons() - persons));
        }
    }
}
