// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The conditions of a query that depend on which filters are given, with the arguments of the whole query. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** @param first arguments that the query names itself, {@code $1} and on */
    public Conditions(Object... first) {
        arguments.addAll(Arrays.asList(first));
    }

    /** Adds a condition in which {@code ?} stands for the argument, unless that is null. */
    public Conditions and(String condition, Object argument) {
        if (argument != null) {
            conditions.add(condition.replace("?", parameter(argument)));
        }
        return this;
    }

    /**
     * Adds the condition that a column has one of these values, unless they are null. A single one is compared for
     * equality: only then the rows in an index on this column and others have the order of those others.
     */
    public <T> Conditions in(String column, Collection<T> values, Function<T, String> text) {
        if (values == null) {
            return this;
        }
        return values.size() == 1
                ? and(column + " = ?", text.apply(values.iterator().next()))
                : and(column + " = any(?)", Sql.column(values, text, String[]::new));
    }

    /** Adds an argument and returns the parameter that stands for it, such as {@code $3}. */
    public String parameter(Object argument) {
        arguments.add(argument);
        return "$" + arguments.size();
    }

    /** The where clause with a space before it, or nothing without conditions. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The values of the parameters, in order. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
