// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

/**
 * Totals of a proposal, beside those of first come, first served.
 *
 * @param households that wait
 * @param homes that are free
 * @param housed households with a home
 * @param waitingDays days that they have waited, together
 * @param fitDays days that their fit is worth, together
 * @param firstComeHoused households that would have a home by first come, first served
 * @param firstComeWaitingDays days that these have waited, together
 */
public record Figures(
        int households,
        int homes,
        int housed,
        long waitingDays,
        long fitDays,
        int firstComeHoused,
        long firstComeWaitingDays) {

    /** Of a proposal. */
    public static Figures of(Proposal proposal, Proposal firstCome) {
        return new Figures(
                proposal.problem().households().size(),
                proposal.problem().homes().size(),
                proposal.housed(),
                proposal.waitingDays(),
                proposal.fit(),
                firstCome.housed(),
                firstCome.waitingDays());
    }
}
