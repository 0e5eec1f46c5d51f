// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;

/**
 * What became of lines that were taken in at once.
 *
 * @param accepted lines that are, or in a dry run would be, carried out
 * @param refused lines that are not
 * @param applied whether anything was changed
 */
public record IntakeOutcome(List<AcceptedLine> accepted, List<RefusedLine> refused, boolean applied) {

    public IntakeOutcome {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /** The couplings that it made or changed, or in a dry run would have. */
    List<UUID> couplingIds() {
        return accepted.stream().map(AcceptedLine::couplingId).toList();
    }

    /**
     * A line that obeys the rules.
     *
     * @param number in the input, 1 for the first
     * @param couplingId the coupling it made or changed
     */
    public record AcceptedLine(int number, UUID couplingId) {}

    /**
     * A line that does not.
     *
     * @param number in the input, 1 for the first
     * @param reason which rule says no
     */
    public record RefusedLine(int number, Rejection reason) {}
}
