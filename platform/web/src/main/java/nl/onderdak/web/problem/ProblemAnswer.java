// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import java.util.Map;

/**
 * A problem with the headers that belong to it.
 *
 * @param problem the body
 * @param headers to send beside it
 */
public record ProblemAnswer(Problem problem, Map<String, String> headers) {}
