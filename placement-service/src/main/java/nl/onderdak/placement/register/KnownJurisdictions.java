// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** The jurisdiction of an organisation over figures as known at a moment. */
@ApplicationScoped
public class KnownJurisdictions {

    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;

    KnownJurisdictions(Municipalities municipalities, Jurisdictions jurisdictions) {
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Of a province the municipalities that were known then to lie in it; one that asks for a single municipality sees
     * its whole past when that lies in the province now.
     *
     * @param only the municipality that is asked for, or null
     * @param knownAt null is everything that has arrived
     */
    public Uni<Jurisdiction> of(Organisation by, MunicipalityCode only, Instant knownAt) {
        return by instanceof Organisation.Province(var province)
                ? municipalities
                        .knownIn(province, knownAt)
                        .map(Jurisdiction.Area::new)
                        .chain(then -> ofProvince(by, then, only))
                : jurisdictions.of(by);
    }

    private Uni<Jurisdiction> ofProvince(Organisation by, Jurisdiction then, MunicipalityCode only) {
        return only == null || then.covers(only) ? Uni.createFrom().item(then) : jurisdictions.of(by);
    }
}
