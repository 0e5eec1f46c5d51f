// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure.application;

import java.util.SortedMap;
import nl.onderdak.contracts.Rejection;

/**
 * What became of a set of figures.
 *
 * @param accepted how many are, or would be, taken in
 * @param rejections why not, per line number
 * @param applied whether anything was changed
 */
public record Taken(int accepted, SortedMap<Integer, Rejection> rejections, boolean applied) {}
