// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.rentreduction.domain.RentReduction;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionReason;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Reduces the rent of a dwelling for some months, and reads what is due. */
@ApplicationScoped
public class ReduceRent {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Dwellings dwellings;
    private final RentReductions reductions;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;

    ReduceRent(Dwellings dwellings, RentReductions reductions, Jurisdictions jurisdictions, RecordingClock recording) {
        this.dwellings = dwellings;
        this.reductions = reductions;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
    }

    /** What to reduce. */
    public record Command(RentReductionReason reason, int rentPerMonth, YearMonth from, YearMonth until) {}

    /** A dwelling with its reductions. */
    public record Reduced(Dwelling dwelling, List<RentReduction> reductions) {}

    /** Reduces the rent of a dwelling; the lock of the dwelling keeps two reductions from overlapping. */
    @WithTransaction
    public Uni<RentReduction> reduce(Organisation by, String reference, Command command) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lock(jurisdiction, reference))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(dwelling -> reductions.of(reference).map(others -> {
                    var reduction = new RentReduction(
                            IDS.generate(),
                            reference,
                            dwelling.landlord(),
                            dwelling.municipality(),
                            command.reason(),
                            command.rentPerMonth(),
                            command.from(),
                            command.until());
                    reduction.rejection(dwelling.particulars(), others).ifPresent(reason -> {
                        throw new Refused(reason);
                    });
                    return reduction;
                }))
                .call(reduction -> reductions.add(reduction, recording.now()));
    }

    /** A dwelling with its reductions; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Reduced> find(Organisation by, String reference) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.find(jurisdiction, reference, AsOf.NOW))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(dwelling -> reductions.of(reference).map(found -> new Reduced(dwelling, found)));
    }
}
