// SPDX-License-Identifier: EUPL-1.2
/**
 * Measures the packaged services, as ratios to {@code pgbench} on the same machine.
 *
 * <p>Figures: docs/benchmarks.md.
 */
package nl.onderdak.benchmarks;
