// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The quota of a municipality as the ministry published it with a revision of the national target. It stands beside the
 * computed quota and never changes that.
 *
 * @param key municipality, half-year and revision
 * @param persons as published
 * @param source place of publication, such as a circular or a page of the government
 * @param publishedOn day of publication
 */
public record PublishedFigure(Key key, int persons, String source, LocalDate publishedOn) {

    /**
     * Key of a published figure.
     *
     * @param halfYear of this half-year
     * @param municipality of this municipality
     * @param revision of the national target, 1 for the first
     */
    public record Key(HalfYear halfYear, MunicipalityCode municipality, int revision) {}

    /**
     * Records the figure of a municipality, half-year and revision, once; later changes are corrections.
     *
     * @param given the keys that have a figure
     * @param known the registered municipalities
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
