// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Restricts a list of rows with a landlord and a municipality to those within a jurisdiction. */
public final class JurisdictionConditions {

    private JurisdictionConditions() {}

    /**
     * Conditions on the columns {@code municipality} and {@code landlord}.
     *
     * @param first arguments that the query names itself, {@code $1} and on
     */
    public static Conditions of(Jurisdiction jurisdiction, Object... first) {
        var conditions = new Conditions(first);
        return switch (jurisdiction) {
            case Jurisdiction.Country _ -> conditions;
            case Jurisdiction.OfCorporation(var id) -> conditions.and("landlord = ?", id);
            case Jurisdiction.Area(var codes) -> conditions.in("municipality", codes, MunicipalityCode::value);
        };
    }
}
