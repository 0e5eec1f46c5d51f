// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.coupling.Couplings;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.CouplingUnknown;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.StayEndsBeforeItBegins;
import nl.onderdak.housingstock.temporary.domain.TemporaryStay;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Records stays of coupled households in temporary locations, and their ends. */
@ApplicationScoped
public class PlaceHousehold {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Facilities facilities;
    private final TemporaryStays stays;
    private final DescribeLocations describe;
    private final Couplings couplings;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    PlaceHousehold(
            Facilities facilities,
            TemporaryStays stays,
            DescribeLocations describe,
            Couplings couplings,
            Jurisdictions jurisdictions,
            AuditTrail trail) {
        this.facilities = facilities;
        this.stays = stays;
        this.describe = describe;
        this.couplings = couplings;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /**
     * A stay to record.
     *
     * @param couplingId the coupling of the household
     * @param coupledTo another municipality that has to house it, or null for that of the location
     * @param persons number of persons who stay
     * @param from first day
     * @param until last day, or null
     * @param attested conditions that the municipality states to be met
     */
    public record Command(
            UUID couplingId,
            MunicipalityCode coupledTo,
            int persons,
            LocalDate from,
            LocalDate until,
            TemporaryStay.Attested attested) {}

    /** Records a stay, if there is place. The coupling of a neighbour's household is not known here. */
    @WithTransaction
    public Uni<StayView> place(Organisation by, String reference, Command command) {
        trail.concerns(List.of(command.couplingId()));
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> facilities
                        .find(jurisdiction, reference)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .call(facility -> known(jurisdiction, facility, command))
                        // the coupling before the location, as all that lock couplings do
                        .chain(() -> facilities.lock(jurisdiction, reference))
                        .map(found -> found.orElseThrow(NotFound::new))
                        .chain(facility -> store(
                                facility,
                                new TemporaryStay(
                                        IDS.generate(),
                                        reference,
                                        command.couplingId(),
                                        command.coupledTo() == null ? facility.municipality() : command.coupledTo(),
                                        command.persons(),
                                        command.from(),
                                        command.until(),
                                        command.attested(),
                                        1))));
    }

    /**
     * Replaces the last day of a stay, and what the municipality states about it.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<StayView> change(
            Organisation by, UUID id, SeenVersion expected, LocalDate until, TemporaryStay.Attested attested) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> stays.find(jurisdiction, id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .chain(seen -> facilities
                                .lock(jurisdiction, seen.facility())
                                .map(found -> found.orElseThrow(NotFound::new))
                                .chain(facility -> stays.find(jurisdiction, id)
                                        .map(found -> found.orElseThrow(NotFound::new))
                                        .invoke(stay -> {
                                            Version.check(expected, stay.version());
                                            trail.concerns(List.of(stay.couplingId()));
                                        })
                                        .chain(stay -> store(facility, stay.changed(until, attested))))));
    }

    private Uni<Void> known(Jurisdiction jurisdiction, Facility facility, Command command) {
        if (command.coupledTo() != null && !command.coupledTo().equals(facility.municipality())) {
            return Uni.createFrom().voidItem();
        }
        return couplings
                .lock(jurisdiction, Set.of(command.couplingId()))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new Refused(new CouplingUnknown(command.couplingId()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<StayView> store(Facility facility, TemporaryStay stay) {
        if (stay.until() != null && stay.until().isBefore(stay.from())) {
            throw new Refused(new StayEndsBeforeItBegins(stay.from(), stay.until()));
        }
        return stays.in(facility.reference(), List.of(stay.couplingId()))
                .invoke(others -> stay.rejection(facility, others).ifPresent(reason -> {
                    throw new Refused(reason);
                }))
                .chain(() -> stays.store(facility, stay))
                .chain(() -> describe.terms(facility))
                .map(terms -> new StayView(stay, stay.findings(facility, terms, describe.today())));
    }
}
