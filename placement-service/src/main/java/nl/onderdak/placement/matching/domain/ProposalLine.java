// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;

/**
 * The part of a proposal on one household, with the decision of a person on it.
 *
 * @param number place in the order of waiting, from 1
 * @param municipality that is to house the household
 * @param couplingId its coupling
 * @param couplingVersion version of the coupling that the proposal was made from
 * @param persons who wait
 * @param daysWaited since the permit
 * @param vacancyId of the home that is proposed, or null when none is
 * @param dwelling reference of that home, or null
 * @param secondVacancyId of the second home, when two are proposed, or null
 * @param secondDwelling reference of the second home, or null
 * @param remarks its explanation
 * @param verdict the decision, or null while there is none
 * @param version 1 when proposed, 2 when decided
 */
public record ProposalLine(
        int number,
        MunicipalityCode municipality,
        UUID couplingId,
        long couplingVersion,
        int persons,
        long daysWaited,
        UUID vacancyId,
        String dwelling,
        UUID secondVacancyId,
        String secondDwelling,
        List<Remark> remarks,
        Verdict verdict,
        long version)
        implements Versioned {

    public ProposalLine {
        remarks = List.copyOf(remarks);
    }

    /** Why it cannot be decided on, if so. */
    public Optional<MatchingRejection> rejection() {
        return verdict == null
                ? Optional.empty()
                : Optional.of(new MatchingRejection.LineDecidedAlready(verdict.decidedOn()));
    }

    /** The same line with a decision. */
    public ProposalLine decided(Verdict decision) {
        return new ProposalLine(
                number,
                municipality,
                couplingId,
                couplingVersion,
                persons,
                daysWaited,
                vacancyId,
                dwelling,
                secondVacancyId,
                secondDwelling,
                remarks,
                decision,
                version + 1);
    }
}
