// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of placement-service: couplings, offers, stays and corrections.
 *
 * <p>A household is an opaque id; no event carries personal data.
 */
package nl.onderdak.contracts.placement;
