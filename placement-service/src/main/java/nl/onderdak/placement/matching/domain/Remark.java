// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * One statement of an explanation.
 *
 * @param code of the statement
 * @param arguments numbers, days and codes, none of which has a space in it
 */
public record Remark(RemarkCode code, List<String> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    /** A remark with these arguments. */
    public static Remark of(RemarkCode code, Object... arguments) {
        return new Remark(code, Stream.of(arguments).map(String::valueOf).toList());
    }
}
