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
     * The jurisdiction of a province is the municipalities that were known then to lie in it; a request for a single
     * municipality that lies in the province now covers its whole past.
     *
     * @param only the requested municipality, or null for all
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
