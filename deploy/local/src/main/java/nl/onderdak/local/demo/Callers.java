// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.util.HashMap;
import java.util.Map;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.Issuer;
import nl.onderdak.local.Settings;

/** The organisations of the demo, each with a token of its own. */
final class Callers {

    private final Settings settings;
    private final Map<String, String> tokens = new HashMap<>();

    Callers(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    Api ministry(Service service) {
        return of(service, Role.RIJK, "RIJK", Role.RIJK.client());
    }

    Api coa() {
        return of(Service.PLACEMENT, Role.COA, "COA", Role.COA.client());
    }

    /** @param code CBS code */
    Api municipality(Service service, String code) {
        return of(service, Role.MUNICIPALITY, code, Role.MUNICIPALITY.client());
    }

    /** A corporation, or another landlord, in the stock of homes. */
    Api landlord(String id) {
        return of(Service.HOUSING_STOCK, Role.CORPORATION, "corporation:" + id, Role.CORPORATION.client());
    }

    /** An official of the province of Overijssel. */
    Api official() {
        return of(Service.SUPERVISION, Role.PROVINCE, Towns.OVERIJSSEL, "official-a");
    }

    Api operator(Service service) {
        return of(service, Role.OPERATOR, "OPERATOR", Role.OPERATOR.client());
    }

    private Api of(Service service, Role role, String organisation, String person) {
        var token = tokens.computeIfAbsent(
                role + " " + organisation + " " + person,
                _ -> Issuer.token(settings.issuerPort(), role, organisation, person));
        return new Api(settings.url(service), token);
    }
}
