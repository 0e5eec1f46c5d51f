// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.Housing;

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

    Details details();

    /**
     * The part of a coupling that its housing does not change.
     *
     * @param id the coupling
     * @param municipality where the household is to be housed (<i>koppelgemeente</i>); its successor once it has ended
     * @param persons size of the household
     * @param permitOn day the permit was granted
     * @param coupledOn day of the coupling
     */
    record Details(UUID id, MunicipalityCode municipality, int persons, LocalDate permitOn, LocalDate coupledOn) {}

    /** The household waits for a home. */
    record Coupled(Details details, long version) implements Coupling {

        /**
         * The successor of a municipality that ended takes over the household (<i>herindeling</i>): practice, no
         * statute.
         *
         * @param effectiveOn first day without the municipality
         */
        public Decision.Accepted<Coupled> takenOverBy(MunicipalityCode successor, LocalDate effectiveOn) {
            var next = new Details(details.id(), successor, details.persons(), details.permitOn(), details.coupledOn());
            return new Decision.Accepted<>(
                    new Coupled(next, version + 1),
                    List.of(new CouplingTakenOver(
                            details.id(), successor, details.municipality(), details.persons(), effectiveOn)));
        }
    }

    /** The household lives in the municipality. */
    record Housed(Details details, Stay stay, long version) implements Coupling {}

    /**
     * A whole household moving in somewhere, as the municipality reports it.
     *
     * @param housedOn day of moving in; the date that counts
     * @param dwelling reference of the dwelling at its owner, or null when it is not in the housing stock
     * @param kind kind of accommodation
     * @param brpRegisteredOn day of registration in the population register (BRP), or null while not known; kept to
     *     report the lag, decides nothing
     */
    record MoveIn(LocalDate housedOn, String dwelling, AccommodationKind kind, LocalDate brpRegisteredOn) {}

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
}
