// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.Map;
import nl.onderdak.contracts.Rejection;

/**
 * What became of lines that were taken in at once.
 *
 * @param refused why not, per number of the line
 * @param applied whether anything was changed
 */
public record Taken<R extends Rejection>(Map<Integer, R> refused, boolean applied) {}
