// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.application;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.GuaranteedDwellingUnknown;
import nl.onderdak.housingstock.guarantee.domain.Term;
import nl.onderdak.housingstock.landlord.LandlordKind;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Gives guarantees for rent loss, and records claims on them. */
@ApplicationScoped
public class GiveGuarantee {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Dwellings dwellings;
    private final Landlords landlords;
    private final Guarantees guarantees;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final RecordingClock recording;

    GiveGuarantee(
            Dwellings dwellings,
            Landlords landlords,
            Guarantees guarantees,
            Jurisdictions jurisdictions,
            Clock clock,
            RecordingClock recording) {
        this.dwellings = dwellings;
        this.landlords = landlords;
        this.guarantees = guarantees;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.recording = recording;
    }

    /** Gives a guarantee for a dwelling; the lock of the dwelling keeps two from overlapping. */
    @WithTransaction
    public Uni<Guarantee> give(Organisation by, String reference, Term term, Guarantee.Limits limits) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lock(jurisdiction, reference))
                .map(found -> found.orElseThrow(() -> new Refused(new GuaranteedDwellingUnknown(reference))))
                .chain(dwelling -> landlords
                        .kind(dwelling.landlord())
                        .map(kind -> kind.filter(LandlordKind.PRIVATE::equals).isPresent())
                        .chain(toPrivate -> guarantees
                                .overlaps(reference, term)
                                .map(overlaps -> Outcome.acceptedOrRefused(
                                        Guarantee.give(IDS.generate(), dwelling, toPrivate, term, limits, overlaps)))))
                .map(Decision.Accepted::state)
                .call(guarantees::add);
    }

    /** Records a claim on a guarantee; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @WithTransaction
    public Uni<Guarantee> claim(Organisation by, UUID id, Guarantee.Claim claim) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> guarantees.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(guarantee -> guarantees
                        .claims(id)
                        .map(claims -> Outcome.acceptedOrRefused(guarantee.claim(
                                claim,
                                claims.stream().map(one -> one.claim().month()).collect(toSet()),
                                DutchCalendar.today(clock)))))
                .map(Decision.Accepted::state)
                .call(guarantee -> guarantees.store(guarantee, claim, recording.now()));
    }
}
