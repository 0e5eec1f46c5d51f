// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;

/**
 * The link of a household to the municipality that is to house it (<i>koppeling</i>), with its housing. Each change
 * makes one version and one event.
 */
public sealed interface Coupling extends Versioned {

    /** How far a coupling has come. */
    enum State {
        /** The household waits for a home. */
        COUPLED,
        /** The household lives in the municipality. */
        HOUSED
    }

    /** The part that stays the same. */
    CouplingDetails details();

    /** The household waits for a home. */
    record Coupled(CouplingDetails details, long version) implements Coupling {

        /**
         * The successor of a municipality that ended takes over the household (<i>herindeling</i>): practice, no
         * statute.
         *
         * @param effectiveOn first day without the municipality
         */
        public Decision.Accepted<Coupled> takenOverBy(MunicipalityCode successor, LocalDate effectiveOn) {
            var next = new CouplingDetails(
                    details.id(), successor, details.persons(), details.permitOn(), details.coupledOn());
            return new Decision.Accepted<>(
                    new Coupled(next, version + 1),
                    List.of(new CouplingTakenOver(
                            details.id(), successor, details.municipality(), details.persons(), effectiveOn)));
        }
    }

    /** The household lives in the municipality. */
    record Housed(CouplingDetails details, Stay stay, long version) implements Coupling {}

    /**
     * A household living somewhere.
     *
     * @param moveIn where and since when
     * @param countedPersons persons that count towards the quota of the half-year of moving in
     */
    record Stay(MoveIn moveIn, int countedPersons) {

        /** The half-year whose realisation the persons count in. */
        public HalfYear halfYear() {
            return HalfYear.of(moveIn.housedOn());
        }

        /** The stay as it is published. */
        public Housing housing() {
            return new Housing(moveIn.housedOn(), moveIn.dwelling(), moveIn.kind(), countedPersons);
        }
    }

    /** How far it has come. */
    default State state() {
        return switch (this) {
            case Coupled _ -> State.COUPLED;
            case Housed _ -> State.HOUSED;
        };
    }

    /**
     * COA couples a household to a municipality, once its permit is granted.
     *
     * @param municipalityExists whether the municipality is registered and exists on the day of the coupling
     */
    static Decision<Coupled> couple(CouplingDetails details, boolean municipalityExists, LocalDate today) {
        if (details.coupledOn().isAfter(today)) {
            return Decision.rejected(new CoupledInFuture(details.coupledOn(), today));
        }
        if (details.coupledOn().isBefore(details.permitOn())) {
            return Decision.rejected(new CoupledBeforePermit(details.coupledOn(), details.permitOn()));
        }
        if (!municipalityExists) {
            return Decision.rejected(new MunicipalityUnknown(details.municipality(), details.coupledOn()));
        }
        return Decision.accepted(
                new Coupled(details, 1),
                new HouseholdCoupled(
                        details.id(),
                        details.municipality(),
                        details.persons(),
                        details.permitOn(),
                        details.coupledOn()));
    }
}
