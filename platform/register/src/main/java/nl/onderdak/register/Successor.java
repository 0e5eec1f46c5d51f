// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised;

/**
 * A municipality that takes over from one that ended (<i>herindeling</i>).
 *
 * @param municipality the one that ended
 * @param number by share, from 1 for the largest: the principal successor, which takes over all that is indivisible
 * @param successor the one that takes over
 * @param inhabitants that go to the successor
 * @param effectiveOn first day without the municipality that ended
 * @param recordedAt when quota-service recorded the reorganisation
 */
public record Successor(
        MunicipalityCode municipality,
        int number,
        MunicipalityCode successor,
        int inhabitants,
        LocalDate effectiveOn,
        Instant recordedAt) {

    /** All successors of one municipality; none in a boundary change, which ends no municipality. */
    static Stream<Successor> of(MunicipalityReorganised fact, Instant recordedAt) {
        var successors = fact.successors();
        return fact.ends()
                ? IntStream.range(0, successors.size())
                        .mapToObj(i -> new Successor(
                                fact.municipality(),
                                i + 1,
                                successors.get(i).municipality(),
                                successors.get(i).numerator(),
                                fact.effectiveOn(),
                                recordedAt))
                : Stream.empty();
    }
}
