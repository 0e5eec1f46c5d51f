// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

import java.util.List;

/**
 * One figure of a municipality in a national file beside the own one.
 *
 * @param column which figure
 * @param file that of the file, in persons
 * @param own the own one, in persons
 * @param terms what explains the difference
 */
public record FigureDifference(FileColumn column, long file, long own, List<DifferenceTerm> terms) {

    public FigureDifference {
        terms = List.copyOf(terms);
    }

    /** Persons by which the file is higher. */
    public long difference() {
        return file - own;
    }

    /** The rest of the difference that no term explains; the terms and it add up to the difference. */
    public long unexplained() {
        return difference() - terms.stream().mapToLong(DifferenceTerm::persons).sum();
    }
}
