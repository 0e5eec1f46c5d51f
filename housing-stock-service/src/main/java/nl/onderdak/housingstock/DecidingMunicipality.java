// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.MunicipalityUnknown;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Whether an organisation decides for a municipality: on its projects, its property, its policies and agreements. */
@ApplicationScoped
public class DecidingMunicipality {

    private final Jurisdictions jurisdictions;
    private final Municipalities municipalities;
    private final Clock clock;

    DecidingMunicipality(Jurisdictions jurisdictions, Municipalities municipalities, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * The jurisdiction of an organisation that decides for this municipality. Fails with {@link ForbiddenException} for
     * a landlord, with {@link NotFound} when the municipality is outside the jurisdiction, and with {@link Refused} when
     * it is not registered or has ended.
     */
    public Uni<Jurisdiction> of(Organisation by, MunicipalityCode municipality) {
        return jurisdiction(by)
                .invoke(jurisdiction -> {
                    if (!jurisdiction.covers(municipality)) {
                        throw new NotFound();
                    }
                })
                .call(() -> exists(municipality));
    }

    /** Fails with {@link Refused} when the municipality is not registered or has ended. */
    public Uni<Void> exists(MunicipalityCode municipality) {
        return municipalities
                .find(Set.of(municipality))
                .invoke(found -> {
                    var today = DutchCalendar.today(clock);
                    if (found.stream().allMatch(one -> one.hasEndedBefore(today))) {
                        throw new Refused(new MunicipalityUnknown(municipality.value()));
                    }
                })
                .replaceWithVoid();
    }

    /** The jurisdiction of an organisation that decides for municipalities; fails for a landlord as {@link #of}. */
    public Uni<Jurisdiction> jurisdiction(Organisation by) {
        if (by instanceof Organisation.Corporation) {
            throw new ForbiddenException();
        }
        return jurisdictions.of(by);
    }
}
