// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberUnknown;
import nl.onderdak.placement.outlook.application.Minors.Household;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import nl.onderdak.placement.outlook.domain.OutlookRejection.NotAMinor;
import nl.onderdak.placement.particulars.application.KeepParticulars;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** COA records the half-years in which minors without parents come of age; the municipality reads them. */
@ApplicationScoped
public class KeepComingOfAge {

    private final Minors minors;
    private final KeepParticulars keepParticulars;

    KeepComingOfAge(Minors minors, KeepParticulars keepParticulars) {
        this.minors = minors;
        this.keepParticulars = keepParticulars;
    }

    /**
     * The recorded half-years of a household.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Recorded<ComingOfAge>> find(Organisation by, UUID couplingId) {
        return keepParticulars.find(minors, by, couplingId);
    }

    /**
     * Replaces the recorded half-years of a household.
     *
     * @param expected version that the caller has seen
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws nl.onderdak.web.concurrency.PreconditionFailed when the caller has seen another version
     * @throws Refused when a number is not that of a minor without parents
     */
    @WithTransaction
    public Uni<Recorded<ComingOfAge>> replace(
            Organisation by, UUID couplingId, SeenVersion expected, ComingOfAge comingOfAge) {
        return keepParticulars.replace(
                minors,
                by,
                couplingId,
                expected,
                comingOfAge,
                () -> minors.household(couplingId).invoke(household -> check(household, comingOfAge)));
    }

    private static void check(Household household, ComingOfAge comingOfAge) {
        for (var number : comingOfAge.halfYears().keySet()) {
            if (!household.members().contains(number)) {
                throw new Refused(new MemberUnknown(number));
            }
            if (!household.minors().contains(number)) {
                throw new Refused(new NotAMinor(number));
            }
        }
    }
}
