// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static nl.onderdak.messaging.sql.Sql.column;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Restricts rows of a municipality to those within a jurisdiction; a landlord sees those of where it works. */
public final class WorkingAreaConditions {

    private WorkingAreaConditions() {}

    /**
     * Conditions on the column {@code municipality}.
     *
     * @param first the arguments before those of the conditions
     */
    public static Conditions of(Jurisdiction jurisdiction, Object... first) {
        var conditions = new Conditions(first);
        return switch (jurisdiction) {
            case Jurisdiction.Country _ -> conditions;
            case Jurisdiction.OfCorporation(var id) ->
                conditions.and(
                        "municipality in (select unnest(municipalities) from landlord where landlord.landlord = ?)",
                        id);
            case Jurisdiction.Area(var codes) ->
                conditions.and("municipality = any(?)", column(codes, MunicipalityCode::value, String[]::new));
        };
    }
}
