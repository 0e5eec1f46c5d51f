// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.placement.coupling.domain.Act;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.LifeCycle;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.placement.stay.domain.StayRejection.NothingToCorrect;
import nl.onderdak.placement.stay.domain.StayRejection.ReasonDoesNotFit;
import nl.onderdak.placement.stay.domain.StayRejection.StayUnknown;

/** The rules for the correction of a stay. */
public final class CorrectionRules {

    private CorrectionRules() {}

    /**
     * The right values of a recorded stay.
     *
     * @param moveIn place and day
     * @param members numbers of those who moved in, or empty for those who were recorded
     */
    public record Right(MoveIn moveIn, SortedSet<Integer> members) {}

    /**
     * A stay was recorded wrongly: it is replaced, or there was no such stay. All members are counted again: another stay
     * may count instead.
     *
     * @param number of the stay
     * @param right the right stay, or empty when there was none
     */
    public static Decision<Coupling> correct(
            Coupling coupling,
            int number,
            Optional<Right> right,
            CorrectionReason reason,
            LocalDate today,
            CountingPolicy policy) {
        return LifeCycle.rejection(Act.CORRECT, coupling)
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> coupling.stay(number)
                        .map(before -> correct(coupling, before, right, reason, today, policy))
                        .orElseGet(() -> Decision.rejected(new StayUnknown(number))));
    }

    private static Decision<Coupling> correct(
            Coupling coupling,
            Stay before,
            Optional<Right> right,
            CorrectionReason reason,
            LocalDate today,
            CountingPolicy policy) {
        var after = right.map(given -> new Right(
                TemporaryTerms.agreed(given.moveIn()), given.members().isEmpty() ? before.members() : given.members()));
        return rejection(coupling, before, after, reason, today)
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> corrected(coupling, before, after, reason, policy));
    }

    private static Optional<Rejection> rejection(
            Coupling coupling, Stay before, Optional<Right> right, CorrectionReason reason, LocalDate today) {
        if (right.filter(after -> isSame(before, after)).isPresent()) {
            return Optional.of(new NothingToCorrect());
        }
        if (!fits(reason, before, right)) {
            return Optional.of(new ReasonDoesNotFit(reason));
        }
        return right.flatMap(after -> Coupling.firstOf(
                coupling.unknown(after.members()),
                notArrived(coupling, after),
                StayRules.rejection(coupling, after.moveIn(), after.members(), today),
                withDossier(coupling, before, after),
                StayRules.twice(others(coupling, before), after.moveIn(), after.members()),
                Optional.ofNullable(before.returnedOn())
                        .filter(returnedOn -> returnedOn.isBefore(after.moveIn().housedOn()))
                        .map(returnedOn -> new StayRejection.ReturnedBeforeHoused(
                                returnedOn, after.moveIn().housedOn()))));
    }

    /** A correction makes no tenancy that a report of it could not have made; one that was recorded is not undone. */
    private static Optional<Rejection> withDossier(Coupling coupling, Stay before, Right after) {
        return StayRules.isTenancy(before.moveIn().kind())
                ? Optional.empty()
                : StayRules.withDossier(coupling, after.moveIn().kind());
    }

    private static Optional<Rejection> notArrived(Coupling coupling, Right after) {
        return after.members().stream()
                .flatMap(number -> coupling.member(number).stream())
                .filter(one -> !one.hasArrived())
                .<Rejection>map(one -> new StayRejection.NotArrived(one.number()))
                .findFirst();
    }

    private static boolean isSame(Stay before, Right after) {
        return before.moveIn().equals(after.moveIn()) && before.members().equals(after.members());
    }

    /** Whether the correction changes the values of its reason and no others: corrections are counted by reason. */
    private static boolean fits(CorrectionReason reason, Stay before, Optional<Right> right) {
        return switch (reason) {
            case NOT_HOUSED, WRONG_HOUSEHOLD -> right.isEmpty();
            case WRONG_DATE ->
                right.filter(after -> isSameDwelling(before, after) && isSameMembers(before, after))
                        .isPresent();
            case WRONG_DWELLING ->
                right.filter(after -> !isSameDwelling(before, after) && isSameMembers(before, after))
                        .isPresent();
            case WRONG_MEMBERS ->
                right.filter(after -> before.moveIn().equals(after.moveIn()) && !isSameMembers(before, after))
                        .isPresent();
        };
    }

    private static boolean isSameDwelling(Stay before, Right after) {
        return Objects.equals(before.moveIn().dwelling(), after.moveIn().dwelling())
                && before.moveIn().kind() == after.moveIn().kind();
    }

    private static boolean isSameMembers(Stay before, Right after) {
        return before.members().equals(after.members());
    }

    private static List<Stay> others(Coupling coupling, Stay stay) {
        return coupling.stays().stream()
                .filter(one -> one.number() != stay.number())
                .toList();
    }

    private static Decision<Coupling> corrected(
            Coupling coupling, Stay before, Optional<Right> right, CorrectionReason reason, CountingPolicy policy) {
        var after = right.map(given -> new Stay(
                before.number(),
                StayRules.municipality(coupling, given.moveIn()),
                given.moveIn(),
                given.members(),
                before.returnedOn(),
                Collections.emptySortedSet()));
        var next = StayRules.recounted(
                coupling,
                coupling.members(),
                Stream.concat(others(coupling, before).stream(), after.stream()).toList(),
                policy);
        return Decision.accepted(
                next,
                new HousingCorrected(
                        next.details().id(),
                        next.details().municipality(),
                        next.persons(),
                        next.waiting(),
                        before.housing(),
                        after.map(Stay::housing).orElse(null),
                        reason,
                        Counting.difference(coupling.stays(), next.stays())));
    }
}
