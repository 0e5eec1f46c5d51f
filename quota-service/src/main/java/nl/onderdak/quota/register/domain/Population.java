// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Inhabitants (<i>inwonertal</i>) of the Netherlands and of municipalities on a reference date (<i>peildatum</i>), the
 * {@code iN} and {@code iG} of art. 29(1) Huisvestingswet 2014.
 *
 * @param summary the whole
 * @param municipalities the parts
 */
public record Population(PopulationSummary summary, List<Inhabitants> municipalities) {

    public Population {
        municipalities = List.copyOf(municipalities);
    }

    /**
     * Inhabitants of one municipality.
     *
     * @param municipality CBS code
     * @param inhabitants persons
     */
    public record Inhabitants(MunicipalityCode municipality, int inhabitants) {}

    /** Inhabitants per municipality. */
    public static Map<MunicipalityCode, Integer> counted(List<Inhabitants> parts) {
        return parts.stream().collect(Collectors.toMap(Inhabitants::municipality, Inhabitants::inhabitants));
    }

    /** The parts by the inhabitants of each. */
    public static List<Inhabitants> parts(SortedMap<MunicipalityCode, Integer> counted) {
        return counted.entrySet().stream()
                .map(part -> new Inhabitants(part.getKey(), part.getValue()))
                .toList();
    }

    /**
     * Records the figures of a reference date. A complete register adds up to the national figure; a register of some
     * municipalities only, such as those of one province, does not exceed it.
     */
    public static Decision<Population> take(LocalDate referenceDate, GivenPopulation given, Instant recordedAt) {
        return enter(referenceDate, given, recordedAt, 1, null);
    }

    /**
     * Corrects the figures of a reference date by the rules of the first recording. Quotas do not change until their
     * national target is revised.
     *
     * @param reason why the figures are corrected
     */
    public static Decision<Population> correct(
            PopulationSummary earlier, GivenPopulation given, String reason, Instant now) {
        // A clock that was set back must not reorder moments of recording.
        var recordedAt = now.isBefore(earlier.recordedAt()) ? earlier.recordedAt() : now;
        return enter(earlier.referenceDate(), given, recordedAt, earlier.version() + 1, reason);
    }

    private static Decision<Population> enter(
            LocalDate referenceDate, GivenPopulation given, Instant recordedAt, int version, String reason) {
        var parts = given.municipalities();
        var sum = parts.stream().mapToLong(Inhabitants::inhabitants).sum();
        var national = given.nationalInhabitants();
        if (given.complete() && sum != national) {
            return Decision.rejected(new PopulationRejection.SumDiffers(sum, national));
        }
        if (sum > national) {
            return Decision.rejected(new PopulationRejection.SumExceedsNational(sum, national));
        }
        return Decision.accepted(new Population(
                new PopulationSummary(
                        referenceDate,
                        given.source(),
                        national,
                        given.complete(),
                        parts.size(),
                        sum,
                        recordedAt,
                        version,
                        reason),
                parts));
    }
}
