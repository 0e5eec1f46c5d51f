// SPDX-License-Identifier: EUPL-1.2
/**
 * The municipalities or the corporation that a caller may see and act for.
 *
 * <p>A municipality has the jurisdiction of its predecessors: ADR 0036.
 */
package nl.onderdak.web.jurisdiction;
