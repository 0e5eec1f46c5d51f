// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * Where a municipality that a letter is addressed to stands, in persons; a negative balance is a backlog.
 *
 * @param municipality CBS code
 * @param name its name; the code when the name is not known
 * @param balanceBefore balance at the beginning of the half-year, with what was taken over in it at a reorganisation
 * @param quota quota of the half-year so far, exchanges included (<i>taakstelling</i>)
 * @param realised persons housed in the half-year up to the day (<i>gerealiseerd</i>)
 * @param balance balance on the day
 * @param standing hash of the standing that the figures were taken from
 */
public record LetterLine(
        MunicipalityCode municipality,
        String name,
        long balanceBefore,
        long quota,
        long realised,
        long balance,
        String standing) {

    /** The line that a standing gives. */
    static LetterLine of(Standing standing) {
        var balance = standing.balance();
        return new LetterLine(
                standing.municipality(),
                standing.name() == null ? standing.municipality().value() : standing.name(),
                balance.openingBalance() + balance.takenOver(),
                balance.quota(),
                balance.realised(),
                balance.balance(),
                standing.hash());
    }

    /** Persons by which the balance rose, or with a minus fell. */
    public long difference() {
        return balance - balanceBefore;
    }

    String canonical() {
        return String.join(
                "\t",
                municipality.value(),
                name,
                Long.toString(balanceBefore),
                Long.toString(quota),
                Long.toString(realised),
                Long.toString(balance),
                standing);
    }
}
