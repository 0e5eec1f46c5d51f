// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.Stay;

/** Reads stays from rows of {@link #COLUMNS}, by position. */
final class StayRows {

    /** The columns of a stay, in the order in which they are read. */
    static final String COLUMNS =
            "number, municipality, housed_on, until_on, dwelling, kind, brp_registered_on, members,"
                    + " returned_on, counted";

    private StayRows() {}

    /** The stay in the columns from this one on, or null when there was none. */
    static Stay stay(Row row, int first) {
        var housedOn = row.getLocalDate(first + 2);
        if (housedOn == null) {
            return null;
        }
        return new Stay(
                row.getInteger(first),
                new MunicipalityCode(row.getString(first + 1)),
                new MoveIn(
                        housedOn,
                        row.getLocalDate(first + 3),
                        row.getString(first + 4),
                        AccommodationKind.valueOf(row.getString(first + 5)),
                        row.getLocalDate(first + 6)),
                numbers(row.getArrayOfIntegers(first + 7)),
                row.getLocalDate(first + 8),
                numbers(row.getArrayOfIntegers(first + 9)));
    }

    private static SortedSet<Integer> numbers(Integer[] numbers) {
        return new TreeSet<>(Arrays.asList(numbers));
    }
}
