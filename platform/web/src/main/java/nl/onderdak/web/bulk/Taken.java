// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;

/**
 * The outcome of lines of one intake.
 *
 * @param refused reason of the refusal, per number of the line
 * @param applied whether anything was changed
 */
public record Taken<R extends Rejection>(Map<Integer, R> refused, boolean applied) {

    /**
     * The outcome of decisions that the lines of an intake led to: applied when the intake allows it and at least one
     * was accepted.
     *
     * @param lines numbers of the lines, in the order of the decisions
     */
    public static <S> Taken<Rejection> of(
            Collection<Integer> lines, List<? extends Decision<S>> decisions, Intake intake) {
        var refused = new TreeMap<Integer, Rejection>();
        var line = lines.iterator();
        for (var decision : decisions) {
            var number = line.next();
            if (decision instanceof Decision.Rejected<S>(var reason)) {
                refused.put(number, reason);
            }
        }
        return new Taken<>(refused, refused.size() < decisions.size() && intake.applies(refused.size()));
    }
}
