// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.population.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Inhabitants (<i>inwonertal</i>) of the Netherlands and of municipalities on a reference date (<i>peildatum</i>), the
 * {@code iN} and {@code iG} of art. 29 Huisvestingswet 2014.
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

    /**
     * Takes in the figures of a reference date. A complete register adds up to the national figure; one of some
     * municipalities only, such as those of one province, does not exceed it.
     *
     * @param complete whether the parts are said to be all municipalities
     */
    public static Decision<Population> take(
            LocalDate referenceDate,
            String source,
            int nationalInhabitants,
            boolean complete,
            List<Inhabitants> municipalities,
            Instant recordedAt) {
        var sum = municipalities.stream().mapToLong(Inhabitants::inhabitants).sum();
        if (complete && sum != nationalInhabitants) {
            return Decision.rejected(new PopulationRejection.SumDiffers(sum, nationalInhabitants));
        }
        if (sum > nationalInhabitants) {
            return Decision.rejected(new PopulationRejection.SumExceedsNational(sum, nationalInhabitants));
        }
        return Decision.accepted(new Population(
                new PopulationSummary(
                        referenceDate, source, nationalInhabitants, complete, municipalities.size(), sum, recordedAt),
                municipalities));
    }

    /** The reference date of a half-year: 1 January of the year before its year, art. 29 Huisvestingswet 2014. */
    public static LocalDate referenceDateOf(HalfYear halfYear) {
        return LocalDate.of(halfYear.year() - 1, Month.JANUARY, 1);
    }
}
