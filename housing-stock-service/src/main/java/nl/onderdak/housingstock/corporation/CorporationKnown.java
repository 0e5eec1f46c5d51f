// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import nl.onderdak.contracts.Rejection;

/** There already is a corporation with this id. */
public record CorporationKnown(String corporation) implements Rejection {}
