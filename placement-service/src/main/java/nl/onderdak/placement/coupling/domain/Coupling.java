// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.placement.coupling.domain.CouplingRejection.AlreadyHoused;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NotHoused;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NothingToCorrect;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ReasonDoesNotFit;
import nl.onderdak.placement.municipality.domain.Municipality;

/**
 * The link of a household to the municipality that is to house it (<i>koppeling</i>), and what came of it. Each change
 * makes one version and tells one event.
 */
public sealed interface Coupling extends Versioned {

    /** What it says and keeps saying. */
    Terms terms();

    /** The household waits for a home. */
    record Coupled(Terms terms, long version) implements Coupling {}

    /**
     * The household lives in the municipality.
     *
     * @param moveIn where and since when
     * @param countedPersons persons that count towards the quota of the half-year of moving in
     */
    record Housed(Terms terms, MoveIn moveIn, int countedPersons, long version) implements Coupling {

        /** The half-year whose realisation the persons count in. */
        public HalfYear halfYear() {
            return HalfYear.of(moveIn.housedOn());
        }

        /** The housing as others are told. */
        public Housing housing() {
            return new Housing(moveIn.housedOn(), moveIn.dwelling(), moveIn.kind(), countedPersons);
        }
    }

    /**
     * COA couples a household to a municipality, once its permit is granted.
     *
     * @param municipality the municipality as it is known here
     */
    static Decision<Coupled> couple(Terms terms, Optional<Municipality> municipality, LocalDate today) {
        if (terms.coupledOn().isAfter(today)) {
            return Decision.rejected(new CoupledInFuture(terms.coupledOn(), today));
        }
        if (terms.coupledOn().isBefore(terms.permitOn())) {
            return Decision.rejected(new CoupledBeforePermit(terms.coupledOn(), terms.permitOn()));
        }
        if (municipality.filter(known -> known.existsOn(terms.coupledOn())).isEmpty()) {
            return Decision.rejected(new MunicipalityUnknown(terms.municipality(), terms.coupledOn()));
        }
        return Decision.accepted(
                new Coupled(terms, 1),
                new HouseholdCoupled(
                        terms.id(), terms.municipality(), terms.persons(), terms.permitOn(), terms.coupledOn()));
    }

    /** The whole household moves in: realisation of the quota, art. 28 Huisvestingswet 2014. */
    static Decision<Housed> house(Coupling coupling, MoveIn moveIn, LocalDate today, CountingPolicy policy) {
        return switch (coupling) {
            case Housed housed ->
                Decision.rejected(new AlreadyHoused(housed.moveIn().housedOn()));
            case Coupled(var terms, var version) ->
                HousingRules.refusal(terms, moveIn, today)
                        .map(Decision::<Housed>rejected)
                        .orElseGet(() -> {
                            var housed = housed(terms, moveIn, policy, version + 1);
                            return Decision.accepted(
                                    housed,
                                    new HouseholdHoused(
                                            terms.id(), terms.municipality(), terms.persons(), housed.housing()));
                        });
        };
    }

    /**
     * A housing was recorded wrongly: something else is right, or the household was not housed at all and waits again.
     *
     * @param right what is right, or empty when it was not housed
     */
    static Decision<Coupling> correct(
            Coupling coupling,
            Optional<MoveIn> right,
            CorrectionReason reason,
            LocalDate today,
            CountingPolicy policy) {
        return switch (coupling) {
            case Coupled _ -> Decision.rejected(new NotHoused());
            case Housed before
            when right.filter(before.moveIn()::equals).isPresent() -> Decision.rejected(new NothingToCorrect());
            case Housed before
            when !CorrectionRule.fits(reason, before.moveIn(), right) ->
                Decision.rejected(new ReasonDoesNotFit(reason));
            case Housed before ->
                right.flatMap(moveIn -> HousingRules.refusal(before.terms(), moveIn, today))
                        .map(Decision::<Coupling>rejected)
                        .orElseGet(() -> corrected(before, right, reason, policy));
        };
    }

    private static Decision<Coupling> corrected(
            Housed before, Optional<MoveIn> right, CorrectionReason reason, CountingPolicy policy) {
        var terms = before.terms();
        var version = before.version() + 1;
        var after = right.map(moveIn -> housed(terms, moveIn, policy, version));
        return Decision.accepted(
                after.<Coupling>map(housed -> housed).orElseGet(() -> new Coupled(terms, version)),
                new HousingCorrected(
                        terms.id(),
                        terms.municipality(),
                        before.housing(),
                        after.map(Housed::housing).orElse(null),
                        reason));
    }

    private static Housed housed(Terms terms, MoveIn moveIn, CountingPolicy policy, long version) {
        return new Housed(terms, moveIn, policy.countedPersons(terms.persons(), moveIn), version);
    }
}
