// SPDX-License-Identifier: EUPL-1.2
/**
 * Holds every request and answer of a test to the OpenAPI document of the service.
 *
 * <p>OpenAPI 3; JSON Schema 2020-12.
 */
package nl.onderdak.conformance.contract;
