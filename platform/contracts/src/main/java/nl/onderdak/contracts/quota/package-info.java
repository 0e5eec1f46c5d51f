// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of quota-service: municipalities, their reorganisations and their quotas.
 *
 * <p>Art. 29(1), 29(2) and 30 Huisvestingswet 2014.
 */
package nl.onderdak.contracts.quota;
