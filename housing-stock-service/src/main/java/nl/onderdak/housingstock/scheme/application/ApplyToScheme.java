// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.DecidingMunicipality;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.housingstock.scheme.domain.SchemeNotInForce;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Records what a municipality applies for. */
@ApplicationScoped
public class ApplyToScheme {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final SchemeApplications applications;
    private final SchemeTable schemes;
    private final DecidingMunicipality deciding;

    ApplyToScheme(SchemeApplications applications, SchemeTable schemes, DecidingMunicipality deciding) {
        this.applications = applications;
        this.schemes = schemes;
        this.deciding = deciding;
    }

    /** Records an application; fails as {@link DecidingMunicipality#of}. */
    @WithTransaction
    public Uni<SchemeApplication> apply(
            Organisation by, MunicipalityCode municipality, Scheme scheme, SchemeApplication.Particulars particulars) {
        var application = new SchemeApplication(IDS.generate(), municipality, scheme, particulars, 1);
        return deciding.of(by, municipality).chain(() -> check(application)).call(applications::add);
    }

    /**
     * Changes an application.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<SchemeApplication> change(
            Organisation by, UUID id, SeenVersion expected, SchemeApplication.Particulars particulars) {
        return deciding.jurisdiction(by)
                .chain(jurisdiction -> applications.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(application -> Version.check(expected, application.version()))
                .chain(application -> check(application.changed(particulars)))
                .call(applications::store);
    }

    private Uni<SchemeApplication> check(SchemeApplication application) {
        return schemes.all().map(all -> {
            var day = application.particulars().requestedOn();
            if (all.on(application.scheme(), day).isEmpty()) {
                throw new Refused(new SchemeNotInForce(application.scheme(), day));
            }
            return application;
        });
    }
}
