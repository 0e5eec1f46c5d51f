// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import io.vertx.sqlclient.Row;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;

/** Reads couplings from rows of {@link #COLUMNS}; by position, since hundreds are read for one statement. */
public final class CouplingRows {

    /** The columns of a coupling, in the order in which they are read. */
    public static final String COLUMNS = "id, municipality, persons, permit_on, coupled_on, version,"
            + " housed_on, dwelling, kind, brp_registered_on, counted_persons";

    private static final int STAY = 6;

    private CouplingRows() {}

    /** The id of the coupling in a row. */
    public static UUID id(Row row) {
        return row.getUUID(0);
    }

    /** The coupling in a row. */
    public static Coupling coupling(Row row) {
        var stay = stay(row, STAY);
        return stay == null ? coupled(row) : new Housed(details(row), stay, row.getLong(5));
    }

    /** The coupling in a row of a household that waits. */
    static Coupled coupled(Row row) {
        return new Coupled(details(row), row.getLong(5));
    }

    /** The stay in five columns from this one on, or null when the first is null. */
    static Stay stay(Row row, int first) {
        var housedOn = row.getLocalDate(first);
        if (housedOn == null) {
            return null;
        }
        var moveIn = new MoveIn(
                housedOn,
                row.getString(first + 1),
                AccommodationKind.valueOf(row.getString(first + 2)),
                row.getLocalDate(first + 3));
        return new Stay(moveIn, row.getInteger(first + 4));
    }

    private static Details details(Row row) {
        return new Details(
                id(row),
                new MunicipalityCode(row.getString(1)),
                row.getInteger(2),
                row.getLocalDate(3),
                row.getLocalDate(4));
    }
}
