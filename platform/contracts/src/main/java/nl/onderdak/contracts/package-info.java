// SPDX-License-Identifier: EUPL-1.2
/**
 * Contracts of the services: events, their catalogue, and the codes and half-years that all of them share.
 *
 * <p>Plain Java; the JSON Schema of each event lies beside it. CloudEvents 1.0 with the NL GOV profile.
 */
package nl.onderdak.contracts;
