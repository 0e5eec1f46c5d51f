// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.formpolicy.application.FormPolicies;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import nl.onderdak.housingstock.temporary.domain.Payments;
import nl.onderdak.housingstock.temporary.domain.Terms;

/** Adds what holds today to temporary locations. */
@ApplicationScoped
public class DescribeLocations {

    private final Facilities facilities;
    private final FormPolicies policies;
    private final Clock clock;

    DescribeLocations(Facilities facilities, FormPolicies policies, Clock clock) {
        this.facilities = facilities;
        this.policies = policies;
        this.clock = clock;
    }

    LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /** The terms that hold for a location: of the day it opened, or of today while it is planned. */
    Uni<Terms> terms(Facility facility) {
        return facilities.terms().map(known -> terms(known, facility));
    }

    /** Transit facilities with their terms, by the same rule. */
    Uni<List<Payments.Funded>> funded(List<Facility> transitFacilities) {
        return facilities
                .terms()
                .map(known -> transitFacilities.stream()
                        .map(one -> new Payments.Funded(one, terms(known, one)))
                        .toList());
    }

    Uni<Location> describe(Facility facility) {
        return describe(List.of(facility)).map(List::getFirst);
    }

    /** Locations in their order, with a number of reads that does not depend on theirs. */
    Uni<List<Location>> describe(List<Facility> found) {
        var today = today();
        return facilities
                .terms()
                .chain(terms -> facilities
                        .occupied(found.stream().map(Facility::reference).toList(), today)
                        .chain(occupied -> policies.of(found.stream()
                                        .map(Facility::municipality)
                                        .distinct()
                                        .toList())
                                .map(policy -> found.stream()
                                        .map(one -> new Location(
                                                one,
                                                terms(terms, one),
                                                occupied.getOrDefault(one.reference(), 0),
                                                policy.get(one.municipality())
                                                        .warning(
                                                                form(one.kind()),
                                                                one.plan().places(),
                                                                today)))
                                        .toList())));
    }

    private Terms terms(List<Terms> known, Facility facility) {
        var opened = facility.plan().openedOn();
        return Terms.inForce(known, facility.kind(), opened == null ? today() : opened);
    }

    private static HousingForm form(FacilityKind kind) {
        return switch (kind) {
            case TRANSIT_FACILITY -> HousingForm.TRANSIT_FACILITY;
            case INTERMEDIATE_FACILITY -> HousingForm.INTERMEDIATE_FACILITY;
            case HAR -> HousingForm.HAR;
            case SHORTSTAY -> HousingForm.SHORTSTAY;
            case HOST_FAMILY -> HousingForm.HOST_FAMILY;
        };
    }
}
