// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.List;
import nl.onderdak.web.problem.Fault;

/**
 * One line of a bulk intake as it was read: with a value, or with its faults.
 *
 * @param number 1 for the first
 * @param value what it says, or null when it has faults
 * @param faults what is wrong with it
 */
public record BulkLine<T>(int number, T value, List<Fault> faults) {}
