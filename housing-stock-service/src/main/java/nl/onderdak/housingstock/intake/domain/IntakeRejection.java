// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a message is not taken in. */
public sealed interface IntakeRejection extends Rejection {

    /** Name of the property of the message that is rejected. */
    String property();

    /** The code was not valid on the day of the fact. */
    record CodeNotValid(GivenCode given, LocalDate factOn) implements IntakeRejection {

        @Override
        public String property() {
            return given.property();
        }

        @Override
        public List<Object> arguments() {
            return List.of(given.list(), given.code(), factOn);
        }
    }

    /** The detail belongs to another status than the message has. */
    record CodeOfAnotherStatus(GivenCode given, String under) implements IntakeRejection {

        @Override
        public String property() {
            return given.property();
        }

        @Override
        public List<Object> arguments() {
            return List.of(given.list(), given.code(), under);
        }
    }

    /** Nobody lives in a unit of this kind. */
    record UnitNoHome(String unit) implements IntakeRejection {

        @Override
        public String property() {
            return "detailSoort";
        }
    }

    /** The dwelling is registered in another municipality. */
    record DwellingElsewhere(String unit, MunicipalityCode registered) implements IntakeRejection {

        @Override
        public String property() {
            return "adres";
        }
    }

    /** The dwelling that the room is in does not have a place of this reference. */
    record RoomUnknown(String unit) implements IntakeRejection {

        @Override
        public String property() {
            return "bovenliggendeEenheid";
        }
    }

    /** There is no unit of this landlord with this reference. */
    record MessageUnitUnknown(String unit) implements IntakeRejection {

        @Override
        public String property() {
            return "eenheid";
        }
    }

    /** The letting is older than the notice by which the tenant of today makes the unit vacant. */
    record LettingBeforeNotice(String unit, LocalDate letOn, LocalDate noticeOn) implements IntakeRejection {

        @Override
        public String property() {
            return "datum";
        }
    }

    /** The unit is let, by another letting. */
    record UnitLet(String unit, LocalDate letOn) implements IntakeRejection {

        @Override
        public String property() {
            return "eenheid";
        }
    }

    /** The unit is kept for a household. */
    record UnitReserved(String unit) implements IntakeRejection {

        @Override
        public String property() {
            return "eenheid";
        }
    }
}
