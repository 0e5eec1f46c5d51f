// SPDX-License-Identifier: EUPL-1.2
/**
 * The register of municipalities with its populations and reorganisations, which change together.
 *
 * <p>Art. 29 (reference date and inhabitants) and art. 30 (reorganisations) Huisvestingswet 2014; CBS codes and figures.
 */
package nl.onderdak.quota.register;
