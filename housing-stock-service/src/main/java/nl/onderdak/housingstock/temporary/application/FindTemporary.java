// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import nl.onderdak.housingstock.temporary.domain.Payments;
import nl.onderdak.housingstock.temporary.domain.TemporaryStay;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads temporary locations, their stays and payments, within the jurisdiction of the caller. */
@ApplicationScoped
public class FindTemporary {

    private final Facilities facilities;
    private final TemporaryStays stays;
    private final DescribeLocations describe;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindTemporary(
            Facilities facilities,
            TemporaryStays stays,
            DescribeLocations describe,
            Jurisdictions jurisdictions,
            AuditTrail trail) {
        this.facilities = facilities;
        this.stays = stays;
        this.describe = describe;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return describe.today();
    }

    /** One location; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Location> find(Organisation by, String reference) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> one(jurisdiction, reference))
                .chain(describe::describe);
    }

    /** Up to {@code most} locations by reference, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Location>> list(Organisation by, Facilities.Filter filter, String after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> facilities.list(jurisdiction, filter, after, most))
                .chain(describe::describe);
    }

    /** The places of each municipality and kind on a day. */
    @NoFacts
    @WithTransaction
    public Uni<List<Places>> places(Organisation by, MunicipalityCode municipality, LocalDate day) {
        return jurisdictions.of(by).chain(jurisdiction -> facilities.places(jurisdiction, municipality, day));
    }

    /** One stay; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<StayView> stay(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> stays.find(jurisdiction, id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .chain(stay -> one(jurisdiction, stay.facility())
                                .chain(facility -> views(facility, List.of(stay)))
                                .map(List::getFirst)));
    }

    /** Up to {@code most} stays in a location, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<StayView>> stays(Organisation by, String reference, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> one(jurisdiction, reference))
                .chain(facility -> stays.list(reference, after, most).chain(found -> views(facility, found)));
    }

    /**
     * The payments for the stays in a location.
     *
     * @param until last day that counts
     */
    @NoFacts
    @WithTransaction
    public Uni<List<Payments.Line>> payments(Organisation by, String reference, LocalDate until) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> one(jurisdiction, reference))
                .chain(facility -> facility.kind() == FacilityKind.TRANSIT_FACILITY
                        ? payments(facility, until)
                        : Uni.createFrom().item(List.of()));
    }

    private Uni<List<Payments.Line>> payments(Facility facility, LocalDate until) {
        var reference = facility.reference();
        return stays.ofHouseholdsIn(reference)
                .chain(found -> facilities
                        .these(found.stream().map(TemporaryStay::facility).collect(toSet()))
                        .chain(describe::funded)
                        .map(locations -> Payments.of(reference, locations, found, until))
                        .chain(lines -> trail.disclose(Guarded.of(
                                lines,
                                lines.stream()
                                        .map(line -> line.stay().couplingId())
                                        .toList()))));
    }

    private Uni<Facility> one(Jurisdiction jurisdiction, String reference) {
        return facilities.find(jurisdiction, reference).map(found -> found.orElseThrow(NotFound::new));
    }

    private Uni<List<StayView>> views(Facility facility, List<TemporaryStay> found) {
        return describe.terms(facility)
                .map(terms -> found.stream()
                        .map(stay -> new StayView(stay, stay.findings(facility, terms, describe.today())))
                        .toList())
                .chain(views -> trail.disclose(Guarded.of(
                        views,
                        views.stream().map(view -> view.stay().couplingId()).toList())));
    }
}
