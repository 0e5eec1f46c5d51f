// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

import java.util.function.ToLongFunction;
import nl.onderdak.supervision.publication.domain.OverviewLine;

/** A figure in the lines of a national file that own figures are compared with. */
public enum FileColumn {
    /** <i>saldo vorige periode</i>. */
    OPENING_BALANCE(OverviewLine::openingBalance),
    /** <i>taakstelling</i>. */
    QUOTA(OverviewLine::quota),
    /** <i>overdracht</i>. */
    EXCHANGED(OverviewLine::exchanged),
    /** <i>overgenomen</i>. */
    TAKEN_OVER(OverviewLine::takenOver),
    /** <i>gecorrigeerde taakstelling</i>. */
    CORRECTED_QUOTA(OverviewLine::correctedQuota),
    /** <i>gerealiseerd</i>. */
    REALISED(OverviewLine::realised),
    /** <i>correcties</i>. */
    CORRECTIONS(OverviewLine::corrections),
    /** <i>nog te huisvesten</i>. */
    STILL_TO_HOUSE(OverviewLine::stillToHouse);

    private final ToLongFunction<OverviewLine> figure;

    FileColumn(ToLongFunction<OverviewLine> figure) {
        this.figure = figure;
    }

    /** The figure of a line, in persons. */
    public long of(OverviewLine line) {
        return figure.applyAsLong(line);
    }
}
