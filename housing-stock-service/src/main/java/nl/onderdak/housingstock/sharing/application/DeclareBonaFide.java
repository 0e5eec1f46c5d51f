// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.LandlordUnknown;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.MunicipalityUnknown;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.housingstock.sharing.domain.BonaFide;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.AlreadyWithdrawn;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Declares that a landlord lets in good faith, withdraws that and reads it. */
@ApplicationScoped
public class DeclareBonaFide {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Landlords landlords;
    private final Declarations declarations;
    private final Jurisdictions jurisdictions;

    DeclareBonaFide(Landlords landlords, Declarations declarations, Jurisdictions jurisdictions) {
        this.landlords = landlords;
        this.declarations = declarations;
        this.jurisdictions = jurisdictions;
    }

    /** Declares that a landlord lets in good faith in a municipality. */
    @WithTransaction
    public Uni<BonaFide> declare(
            Organisation by, String landlord, MunicipalityCode municipality, LocalDate from, LocalDate until) {
        var declaration = new BonaFide(IDS.generate(), landlord, municipality, from, until, null, 1);
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (!jurisdiction.covers(municipality)) {
                        throw new Refused(new MunicipalityUnknown(municipality.value()));
                    }
                })
                .chain(jurisdiction -> landlords.known(jurisdiction, List.of(landlord)))
                .invoke(known -> {
                    if (known.isEmpty()) {
                        throw new Refused(new LandlordUnknown(landlord));
                    }
                })
                .chain(() -> declarations.add(declaration))
                .replaceWith(declaration);
    }

    /** Withdraws a declaration from a day on. */
    @WithTransaction
    public Uni<BonaFide> withdraw(Organisation by, UUID id, SeenVersion expected, LocalDate on) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> declarations.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(declaration -> {
                    Version.check(expected, declaration.version());
                    if (declaration.withdrawnOn() != null) {
                        throw new Refused(new AlreadyWithdrawn(declaration.withdrawnOn()));
                    }
                })
                .map(declaration -> declaration.withdrawn(on))
                .call(declarations::store);
    }

    /** One declaration; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<BonaFide> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> declarations.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most} declarations, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<BonaFide>> list(Organisation by, Declarations.Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> declarations.list(jurisdiction, filter, after, most));
    }
}
