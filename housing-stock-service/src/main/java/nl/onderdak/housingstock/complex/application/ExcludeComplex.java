// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.complex.domain.Exclusion;
import nl.onderdak.housingstock.complex.domain.ExclusionReason;
import nl.onderdak.housingstock.complex.domain.ExclusionRejection.ComplexExcludedAlready;
import nl.onderdak.housingstock.complex.domain.ExclusionRejection.ComplexUnknown;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Excludes complexes from direct allocation. */
@ApplicationScoped
public class ExcludeComplex {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Complexes complexes;
    private final Jurisdictions jurisdictions;

    ExcludeComplex(Complexes complexes, Jurisdictions jurisdictions) {
        this.complexes = complexes;
        this.jurisdictions = jurisdictions;
    }

    /** What to exclude. */
    public record Command(
            String landlord,
            String complex,
            MunicipalityCode municipality,
            ExclusionReason reason,
            LocalDate from,
            LocalDate until) {}

    /** Excludes a complex; refused when there is none, and when it is excluded on one of the days. */
    @WithTransaction
    public Uni<Exclusion> exclude(Organisation by, Command command) {
        var exclusion = new Exclusion(
                IDS.generate(),
                command.landlord(),
                command.municipality(),
                command.complex(),
                command.reason(),
                command.from(),
                command.until(),
                1);
        return jurisdictions
                .of(by)
                .chain(jurisdiction ->
                        complexes.exists(jurisdiction, command.landlord(), command.complex(), command.municipality()))
                .invoke(exists -> {
                    if (!exists) {
                        throw new Refused(new ComplexUnknown(command.complex()));
                    }
                })
                .chain(() -> refuseOverlap(exclusion))
                .chain(() -> complexes.add(exclusion))
                .replaceWith(exclusion);
    }

    /**
     * Changes the reason and the term of an exclusion.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Exclusion> change(
            Organisation by, UUID id, SeenVersion expected, ExclusionReason reason, LocalDate from, LocalDate until) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> complexes
                        .find(jurisdiction, id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        // again after the lock, so that of two changes at once one meets the version of the other
                        .call(seen -> complexes.lock(seen.landlord(), seen.complex()))
                        .chain(() -> complexes.find(jurisdiction, id)))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(exclusion -> Version.check(expected, exclusion.version()))
                .map(exclusion -> exclusion.changed(reason, from, until))
                .call(this::refuseOverlap)
                .call(complexes::store);
    }

    private Uni<Void> refuseOverlap(Exclusion exclusion) {
        return complexes
                .lock(exclusion.landlord(), exclusion.complex())
                .chain(() -> complexes.overlaps(exclusion))
                .invoke(overlaps -> {
                    if (overlaps) {
                        throw new Refused(new ComplexExcludedAlready(exclusion.complex()));
                    }
                })
                .replaceWithVoid();
    }
}
