// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipality.application;

import java.util.Map;
import nl.onderdak.contracts.Rejection;

/**
 * What became of a set of entries.
 *
 * @param accepted how many are, or would be, in the register
 * @param rejections why not, per line number
 * @param applied whether anything was changed
 */
public record Intake(int accepted, Map<Integer, Rejection> rejections, boolean applied) {}
