// SPDX-License-Identifier: EUPL-1.2
/**
 * The register of municipalities with its populations and reorganisations, which change together.
 *
 * <p>Art. 29(1) and 30 Huisvestingswet 2014; codes and figures of CBS.
 */
package nl.onderdak.quota.register;
