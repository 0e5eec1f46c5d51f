// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of quota-service: municipalities, their reorganisations and their quotas.
 *
 * <p>Huisvestingswet 2014, art. 28 to 30.
 */
package nl.onderdak.contracts.quota;
