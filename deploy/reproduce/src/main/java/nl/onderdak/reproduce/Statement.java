// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a class that stands by itself: its head, a field, the head of a method, or the instructions up to where
 * the operand stack is empty.
 *
 * @param place its position: number of the statement in the class when order counts, else its method
 * @param text its instructions, with a gap for each name
 * @param names the names in the gaps: names that only connect statements and mean nothing by themselves
 */
record Statement(String place, String text, List<String> names) {

    /** A statement that is being written down. */
    static final class Draft {

        private final StringBuilder text = new StringBuilder();
        private final List<String> names = new ArrayList<>();

        Draft add(String more) {
            text.append(text.isEmpty() ? "" : "; ").append(more);
            return this;
        }

        Draft gap(String name) {
            if (name == null) {
                throw new IllegalArgumentException("a value is used before it is there");
            }
            names.add(name);
            return add("_");
        }

        Statement at(String place) {
            return new Statement(place, text.toString(), List.copyOf(names));
        }
    }
}
