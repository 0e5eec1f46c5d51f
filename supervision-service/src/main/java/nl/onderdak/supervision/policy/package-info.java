// SPDX-License-Identifier: EUPL-1.2

/**
 * How a province judges backlogs (<i>toezichtkader</i>): categories, thresholds and steps, as dated data with a source.
 * What ships with the system are examples, and they say so.
 */
package nl.onderdak.supervision.policy;
