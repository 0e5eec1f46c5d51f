// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure.domain;

import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The quota of a municipality as the ministry published it with a revision of the national target; stands beside the one
 * computed from that revision and never changes it.
 *
 * @param key whose and of when
 * @param persons as published
 * @param source where, such as a circular or a page of the government
 * @param publishedOn when
 */
public record PublishedFigure(Key key, int persons, String source, LocalDate publishedOn) {

    /**
     * Whose figure it is.
     *
     * @param halfYear of this half-year
     * @param municipality of this municipality
     * @param revision of the national target, 1 for the first
     */
    public record Key(HalfYear halfYear, MunicipalityCode municipality, int revision) {}

    /**
     * Takes in the figure of a municipality, half-year and revision, once; afterwards it can be corrected.
     *
     * @param given the figures that are there
     * @param known the municipalities that are in the register
     */
    public Decision<PublishedFigure> take(Set<Key> given, Set<MunicipalityCode> known) {
        if (!known.contains(key.municipality())) {
            return Decision.rejected(new PublishedFigureRejection.MunicipalityUnknown(key.municipality()));
        }
        if (given.contains(key)) {
            return Decision.rejected(
                    new PublishedFigureRejection.AlreadyGiven(key.municipality(), key.halfYear(), key.revision()));
        }
        return Decision.accepted(this);
    }
}
