// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The conditions of a list query: only those whose value was given. */
public final class Conditions {

    private final List<String> terms = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** After these first arguments, which the query names elsewhere. */
    public Conditions(Object... first) {
        arguments.addAll(List.of(first));
    }

    /** Adds {@code <comparison> $n}, such as {@code "municipality ="}, unless the value is null. */
    public Conditions and(String comparison, Object value) {
        if (value != null) {
            arguments.add(value);
            terms.add(comparison + " $" + arguments.size());
        }
        return this;
    }

    /** Adds that the column has one of these values. */
    public Conditions among(String column, Collection<String> values) {
        arguments.add(values.toArray(String[]::new));
        terms.add(column + " = any($" + arguments.size() + ")");
        return this;
    }

    /** Narrows a list of what corporations have in municipalities to what is within the jurisdiction. */
    public Conditions within(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case Jurisdiction.Country _ -> this;
            case Jurisdiction.OfCorporation(var id) -> and("corporation =", id);
            case Jurisdiction.Area(var codes) ->
                among(
                        "municipality",
                        codes.stream().map(MunicipalityCode::value).toList());
        };
    }

    /** The where clause, or nothing. */
    public String where() {
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    /** What the numbered parameters stand for, in order. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
