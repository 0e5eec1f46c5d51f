// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.persistence;

import java.util.ArrayList;
import java.util.List;

/** Optional conditions of a query. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** Adds a condition in which {@code ?} stands for the argument, unless the argument is null. */
    Conditions and(String text, Object argument) {
        if (argument != null) {
            texts.add(text.replace("?", parameter(argument)));
        }
        return this;
    }

    /** Adds an argument and returns its placeholder. */
    String parameter(Object argument) {
        arguments.add(argument);
        return "$" + arguments.size();
    }

    String where() {
        return texts.isEmpty() ? "" : "where " + String.join(" and ", texts);
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
