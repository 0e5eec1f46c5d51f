// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.housing.domain.HousingRejection.AlreadyHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforeCoupling;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforePermit;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedInFuture;
import nl.onderdak.placement.housing.domain.HousingRejection.RegisteredInFuture;

/** The rules for a housing, both for its first record and for a correction. */
public final class HousingRules {

    /** Kinds that a municipality provides because a household was coupled to it. */
    private static final Set<AccommodationKind> PROVIDED_AFTER_COUPLING = EnumSet.of(
            AccommodationKind.REGULAR,
            AccommodationKind.SHARED,
            AccommodationKind.FLEX,
            AccommodationKind.TRANSIT_FACILITY,
            AccommodationKind.HAR);

    private HousingRules() {}

    /** The whole household moves in: realisation of the quota, art. 28 Huisvestingswet 2014. */
    public static Decision<Housed> house(Coupling coupling, MoveIn moveIn, LocalDate today, CountingPolicy policy) {
        return switch (coupling) {
            case Housed housed ->
                Decision.rejected(new AlreadyHoused(housed.stay().moveIn().housedOn()));
            case Coupled(var details, var version) ->
                rejection(details, moveIn, today)
                        .map(Decision::<Housed>rejected)
                        .orElseGet(() -> {
                            var stay = policy.stay(details.persons(), moveIn);
                            return Decision.accepted(
                                    new Housed(details, stay, version + 1),
                                    new HouseholdHoused(
                                            details.id(), details.municipality(), details.persons(), stay.housing()));
                        });
        };
    }

    /** Why the first rule that is broken refuses the housing, if one is. */
    static Optional<HousingRejection> rejection(Details details, MoveIn moveIn, LocalDate today) {
        var housedOn = moveIn.housedOn();
        // the quota concerns holders of a permit, art. 1 Huisvestingswet 2014; the day of the permit is in time
        if (housedOn.isBefore(details.permitOn())) {
            return Optional.of(new HousedBeforePermit(housedOn, details.permitOn()));
        }
        // Practice, no statute: a municipality provides accommodation to households coupled to it, from the day of the
        // coupling on. A household that found a dwelling itself, or stays where COA or a host family lodges it, may
        // have
        // moved in before its coupling was administered.
        if (PROVIDED_AFTER_COUPLING.contains(moveIn.kind()) && housedOn.isBefore(details.coupledOn())) {
            return Optional.of(new HousedBeforeCoupling(housedOn, details.coupledOn()));
        }
        // realisation counts past housings, never planned ones
        if (housedOn.isAfter(today)) {
            return Optional.of(new HousedInFuture(housedOn, today));
        }
        // a registration in the population register is reported once it is made; it may precede the move
        if (moveIn.brpRegisteredOn() != null && moveIn.brpRegisteredOn().isAfter(today)) {
            return Optional.of(new RegisteredInFuture(moveIn.brpRegisteredOn(), today));
        }
        return Optional.empty();
    }
}
