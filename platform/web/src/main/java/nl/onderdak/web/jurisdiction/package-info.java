// SPDX-License-Identifier: EUPL-1.2
/**
 * The municipalities or the corporation whose affairs a caller may see and act in.
 *
 * <p>A municipality has those of its predecessors: ADR 0036.
 */
package nl.onderdak.web.jurisdiction;
