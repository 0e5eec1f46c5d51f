// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.DecidingMunicipality;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Terms;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.LandlordUnknown;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Proposes editions of performance agreements, changes proposals, and records that a party agrees. */
@ApplicationScoped
public class MakeAgreement {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Agreements agreements;
    private final Landlords landlords;
    private final DecidingMunicipality deciding;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    MakeAgreement(
            Agreements agreements,
            Landlords landlords,
            DecidingMunicipality deciding,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.agreements = agreements;
        this.landlords = landlords;
        this.deciding = deciding;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Proposes the next edition for a year; fails with {@link Refused} when the landlord is unknown. */
    @WithTransaction
    public Uni<Agreement> propose(
            Organisation by, String landlord, MunicipalityCode municipality, int year, Terms terms) {
        return deciding.of(by, municipality)
                .chain(jurisdiction -> landlords.known(jurisdiction, List.of(landlord)))
                .invoke(known -> {
                    if (known.isEmpty()) {
                        throw new Refused(new LandlordUnknown(landlord));
                    }
                })
                .chain(() -> agreements.nextEdition(landlord, municipality, year))
                .map(edition -> Agreement.proposed(IDS.generate(), landlord, municipality, year, edition, terms))
                .call(agreements::add);
    }

    /**
     * Changes a proposal.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Agreement> change(Organisation by, UUID id, SeenVersion expected, Terms terms) {
        return deciding.jurisdiction(by)
                .chain(jurisdiction -> decide(jurisdiction, id, expected, agreement -> agreement.change(terms)));
    }

    /**
     * The municipality agrees.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Agreement> agreedByMunicipality(Organisation by, UUID id, SeenVersion expected) {
        return deciding.jurisdiction(by)
                .chain(jurisdiction -> agreed(jurisdiction, id, expected, Agreement.Party.MUNICIPALITY));
    }

    /**
     * The landlord agrees; fails with {@link ForbiddenException} for a municipality or a province.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Agreement> agreedByLandlord(Organisation by, UUID id, SeenVersion expected) {
        if (by instanceof Organisation.Municipality || by instanceof Organisation.Province) {
            throw new ForbiddenException();
        }
        return jurisdictions.of(by).chain(jurisdiction -> agreed(jurisdiction, id, expected, Agreement.Party.LANDLORD));
    }

    private Uni<Agreement> agreed(Jurisdiction jurisdiction, UUID id, SeenVersion expected, Agreement.Party party) {
        var today = DutchCalendar.today(clock);
        return decide(jurisdiction, id, expected, agreement -> agreement.agreedBy(party, today));
    }

    private Uni<Agreement> decide(
            Jurisdiction jurisdiction, UUID id, SeenVersion expected, Function<Agreement, Decision<Agreement>> decide) {
        return agreements
                .lock(jurisdiction, id)
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(agreement -> Version.check(expected, agreement.version()))
                .map(agreement ->
                        Outcome.acceptedOrRefused(decide.apply(agreement)).state())
                .call(agreements::store);
    }
}
