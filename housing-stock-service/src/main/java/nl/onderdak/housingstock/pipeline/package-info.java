// SPDX-License-Identifier: EUPL-1.2

/**
 * The pipeline (planvoorraad): what projects of any kind still have to bring for permit holders, as it is published for
 * other services.
 */
package nl.onderdak.housingstock.pipeline;
