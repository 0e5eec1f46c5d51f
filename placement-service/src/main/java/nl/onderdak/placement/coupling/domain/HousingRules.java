// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HousedBeforeCoupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HousedBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HousedInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.RegisteredInFuture;

/** What a housing must satisfy, whether it is reported for the first time or corrected. */
final class HousingRules {

    private static final List<Rule> ALL = List.of(
            HousingRules::notBeforePermit,
            HousingRules::notBeforeCoupling,
            HousingRules::notInFuture,
            HousingRules::notRegisteredInFuture);

    /** What a municipality provides because a household was coupled to it. */
    private static final Set<AccommodationKind> PROVIDED_AFTER_COUPLING = EnumSet.of(
            AccommodationKind.REGULAR,
            AccommodationKind.SHARED,
            AccommodationKind.FLEX,
            AccommodationKind.TRANSIT_FACILITY,
            AccommodationKind.HAR);

    private HousingRules() {}

    /** The first rule that says no, if any does. */
    static Optional<CouplingRejection> refusal(Terms terms, MoveIn moveIn, LocalDate today) {
        return ALL.stream()
                .flatMap(rule -> rule.refusal(terms, moveIn, today).stream())
                .findFirst();
    }

    /** The quota is about those who hold a permit, art. 28 Huisvestingswet 2014; the same day is in time. */
    private static Optional<CouplingRejection> notBeforePermit(Terms terms, MoveIn moveIn, LocalDate today) {
        return moveIn.housedOn().isBefore(terms.permitOn())
                ? Optional.of(new HousedBeforePermit(moveIn.housedOn(), terms.permitOn()))
                : Optional.empty();
    }

    /**
     * Practice, no statute: what a municipality provides, it provides to households that were coupled to it, on the same
     * day at the earliest. A household that found a dwelling itself, or stays where COA or a host family lodges it, may
     * have moved in before its coupling was administered.
     */
    private static Optional<CouplingRejection> notBeforeCoupling(Terms terms, MoveIn moveIn, LocalDate today) {
        return PROVIDED_AFTER_COUPLING.contains(moveIn.kind())
                        && moveIn.housedOn().isBefore(terms.coupledOn())
                ? Optional.of(new HousedBeforeCoupling(moveIn.housedOn(), terms.coupledOn()))
                : Optional.empty();
    }

    /** Realisation is what has happened, never what is planned. */
    private static Optional<CouplingRejection> notInFuture(Terms terms, MoveIn moveIn, LocalDate today) {
        return moveIn.housedOn().isAfter(today)
                ? Optional.of(new HousedInFuture(moveIn.housedOn(), today))
                : Optional.empty();
    }

    /** A registration in the population register is reported once it is made; it may precede the move. */
    private static Optional<CouplingRejection> notRegisteredInFuture(Terms terms, MoveIn moveIn, LocalDate today) {
        return moveIn.brpRegisteredOn() != null && moveIn.brpRegisteredOn().isAfter(today)
                ? Optional.of(new RegisteredInFuture(moveIn.brpRegisteredOn(), today))
                : Optional.empty();
    }

    private interface Rule {
        Optional<CouplingRejection> refusal(Terms terms, MoveIn moveIn, LocalDate today);
    }
}
