// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

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
import nl.onderdak.housingstock.DecidingMunicipality;
import nl.onderdak.housingstock.project.domain.MunicipalProperty;
import nl.onderdak.housingstock.project.domain.ProjectRejection.PropertyKnown;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Keeps the inventory of municipal property that may be converted. */
@ApplicationScoped
public class KeepProperty {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final MunicipalProperties properties;
    private final DecidingMunicipality deciding;
    private final Jurisdictions jurisdictions;

    KeepProperty(MunicipalProperties properties, DecidingMunicipality deciding, Jurisdictions jurisdictions) {
        this.properties = properties;
        this.deciding = deciding;
        this.jurisdictions = jurisdictions;
    }

    /** Adds property; fails with {@link Refused} when the municipality has this reference already. */
    @WithTransaction
    public Uni<MunicipalProperty> add(
            Organisation by,
            MunicipalityCode municipality,
            String reference,
            MunicipalProperty.Size size,
            LocalDate availableFrom) {
        var property = new MunicipalProperty(IDS.generate(), municipality, reference, size, availableFrom, null, 1);
        return deciding.of(by, municipality)
                .chain(() -> properties.add(property))
                .invoke(added -> {
                    if (!added) {
                        throw new Refused(new PropertyKnown(reference));
                    }
                })
                .replaceWith(property);
    }

    /**
     * Changes property.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<MunicipalProperty> change(
            Organisation by, UUID id, SeenVersion expected, MunicipalProperty.Size size, LocalDate availableFrom) {
        return deciding.jurisdiction(by)
                .chain(jurisdiction -> properties.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(property -> Version.check(expected, property.version()))
                .map(property -> property.changed(size, availableFrom))
                .call(properties::store);
    }

    /** One; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<MunicipalProperty> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> properties.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most}, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<MunicipalProperty>> list(Organisation by, MunicipalityCode municipality, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> properties.list(jurisdiction, municipality, after, most));
    }
}
