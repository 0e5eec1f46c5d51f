// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;
import nl.onderdak.placement.housing.domain.HousingRejection.NotHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.NothingToCorrect;
import nl.onderdak.placement.housing.domain.HousingRejection.ReasonDoesNotFit;

/** The rules for the correction of a housing. */
public final class CorrectionRules {

    private CorrectionRules() {}

    /**
     * A housing was recorded wrongly: it is replaced, or the household was not housed at all and waits again.
     *
     * @param right the right housing, or empty when the household was not housed
     */
    public static Decision<Coupling> correct(
            Coupling coupling,
            Optional<MoveIn> right,
            CorrectionReason reason,
            LocalDate today,
            CountingPolicy policy) {
        return switch (coupling) {
            case Coupled _ -> Decision.rejected(new NotHoused());
            case Housed before ->
                rejection(before, right, reason, today)
                        .map(Decision::<Coupling>rejected)
                        .orElseGet(() -> corrected(before, right, reason, policy));
        };
    }

    private static Optional<HousingRejection> rejection(
            Housed before, Optional<MoveIn> right, CorrectionReason reason, LocalDate today) {
        if (right.filter(before.stay().moveIn()::equals).isPresent()) {
            return Optional.of(new NothingToCorrect());
        }
        if (!fits(reason, before.stay().moveIn(), right)) {
            return Optional.of(new ReasonDoesNotFit(reason));
        }
        return right.flatMap(moveIn -> HousingRules.rejection(before.details(), moveIn, today));
    }

    /**
     * Whether the correction changes exactly the values of its reason, so that corrections can be counted by reason.
     */
    private static boolean fits(CorrectionReason reason, MoveIn before, Optional<MoveIn> right) {
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

    private static Decision<Coupling> corrected(
            Housed before, Optional<MoveIn> right, CorrectionReason reason, CountingPolicy policy) {
        var details = before.details();
        var version = before.version() + 1;
        var stay = right.map(moveIn -> policy.stay(details.persons(), moveIn));
        return Decision.accepted(
                stay.<Coupling>map(after -> new Housed(details, after, version))
                        .orElseGet(() -> new Coupled(details, version)),
                new HousingCorrected(
                        details.id(),
                        details.municipality(),
                        before.stay().housing(),
                        stay.map(Stay::housing).orElse(null),
                        reason));
    }
}
