// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import nl.onderdak.contracts.Rejection;

/** The code of a municipality in lower case names the landlord of that municipality's own property, and no other. */
public record LandlordMisnamed(String landlord) implements Rejection {}
