// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import nl.onderdak.contracts.Rejection;

/** There already is a landlord with this id. */
public record LandlordKnown(String landlord) implements Rejection {}
