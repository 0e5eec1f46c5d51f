// SPDX-License-Identifier: EUPL-1.2
/**
 * Performance agreements (prestatieafspraken) of municipalities and landlords, and how far they are met.
 * Agreed versions never change; targets are measured from the vacancies and lettings of the landlord.
 */
package nl.onderdak.housingstock.agreement;
