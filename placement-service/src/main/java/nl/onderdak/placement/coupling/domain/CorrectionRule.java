// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.util.Objects;
import java.util.Optional;
import nl.onderdak.contracts.placement.CorrectionReason;

/** Whether a correction changes what its reason says, so that corrections can be counted by their reason. */
final class CorrectionRule {

    private CorrectionRule() {}

    /**
     * Whether the reason fits.
     *
     * @param right what is right, or empty when the household was not housed at all
     */
    static boolean fits(CorrectionReason reason, MoveIn before, Optional<MoveIn> right) {
        return switch (reason) {
            case NOT_HOUSED, WRONG_HOUSEHOLD -> right.isEmpty();
            case WRONG_DATE ->
                right.filter(after -> isSameDwelling(before, after)).isPresent();
            case WRONG_DWELLING ->
                right.filter(after -> !isSameDwelling(before, after)).isPresent();
        };
    }

    private static boolean isSameDwelling(MoveIn before, MoveIn after) {
        return Objects.equals(before.dwelling(), after.dwelling()) && before.kind() == after.kind();
    }
}
