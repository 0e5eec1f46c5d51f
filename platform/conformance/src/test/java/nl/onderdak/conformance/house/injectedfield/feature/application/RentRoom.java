// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.injectedfield.feature.application;

import jakarta.inject.Inject;

/** Breaks: injection by constructor. */
class RentRoom {

    @Inject
    String room;
}
